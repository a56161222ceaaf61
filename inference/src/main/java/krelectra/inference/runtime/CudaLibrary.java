package krelectra.inference.runtime;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import krelectra.inference.runtime.CudaDriver.Card;
import krelectra.inference.runtime.CudaDriver.Offer;

/**
 * The driver's own library, by the names and types of NVIDIA's CUDA Driver API (cuda.h): every
 * function returns 0 where it succeeds.
 */
final class CudaLibrary {
  private static final int NAME_BYTES = 256;

  private final SymbolLookup symbols;
  private final Arena arena;

  private CudaLibrary(SymbolLookup symbols, Arena arena) {
    this.symbols = symbols;
    this.arena = arena;
  }

  /** What a library offers; one that is not there, or that cannot be asked, offers nothing. */
  static Offer ask(String library) {
    try (Arena arena = Arena.ofConfined()) {
      return new CudaLibrary(SymbolLookup.libraryLookup(library, arena), arena).offer();
    } catch (IllegalArgumentException e) {
      return Offer.NONE; // this is how the lookup says that there is no such library
    } catch (Throwable e) {
      // MethodHandle declares Throwable; a driver that cannot be asked offers nothing.
      return Offer.NONE;
    }
  }

  private Offer offer() throws Throwable {
    int version = number("cuDriverGetVersion");
    List<Card> cards = new ArrayList<>();
    if ((int) function("cuInit", ValueLayout.JAVA_INT).invokeExact(0) == 0) {
      int count = number("cuDeviceGetCount");
      for (int ordinal = 0; ordinal < count; ordinal++) {
        cards.add(card(ordinal));
      }
    }
    return new Offer(version, cards);
  }

  private Card card(int ordinal) throws Throwable {
    MemorySegment device = arena.allocate(ValueLayout.JAVA_INT);
    int found =
        (int)
            function("cuDeviceGet", ValueLayout.ADDRESS, ValueLayout.JAVA_INT)
                .invokeExact(device, ordinal);
    if (found != 0) {
      return new Card("", 0);
    }
    int handle = device.get(ValueLayout.JAVA_INT, 0);
    MemorySegment name = arena.allocate(NAME_BYTES);
    int named =
        (int)
            function(
                    "cuDeviceGetName",
                    ValueLayout.ADDRESS,
                    ValueLayout.JAVA_INT,
                    ValueLayout.JAVA_INT)
                .invokeExact(name, NAME_BYTES, handle);
    MemorySegment bytes = arena.allocate(ValueLayout.JAVA_LONG);
    int sized =
        (int)
            function("cuDeviceTotalMem_v2", ValueLayout.ADDRESS, ValueLayout.JAVA_INT)
                .invokeExact(bytes, handle);
    return new Card(
        named == 0 ? name.getString(0) : "", sized == 0 ? bytes.get(ValueLayout.JAVA_LONG, 0) : 0);
  }

  /** What a function writes into an int; 0 where it fails. */
  private int number(String function) throws Throwable {
    MemorySegment number = arena.allocate(ValueLayout.JAVA_INT);
    int failed = (int) function(function, ValueLayout.ADDRESS).invokeExact(number);
    return failed == 0 ? number.get(ValueLayout.JAVA_INT, 0) : 0;
  }

  private MethodHandle function(String name, MemoryLayout... arguments) {
    return Linker.nativeLinker()
        .downcallHandle(
            symbols.findOrThrow(name), FunctionDescriptor.of(ValueLayout.JAVA_INT, arguments));
  }
}
