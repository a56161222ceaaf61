package krelectra.inference.runtime;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.util.Locale;

/** What the driver of the graphics card offers. */
@FunctionalInterface
public interface CudaDriver {
  /**
   * What was found.
   *
   * @param version the newest CUDA that the driver runs, as 1000 × major + 10 × minor; 0 without a
   *     driver
   * @param cards how many graphics cards it sees
   */
  record Offer(int version, int cards) {
    /** There is no driver. */
    public static final Offer NONE = new Offer(0, 0);

    /** For instance 12.8. */
    String versionText() {
      return version / 1000 + "." + version % 1000 / 10;
    }
  }

  /** Looks. */
  Offer look();

  /** That of this machine, asked through its own library. */
  static CudaDriver ofMachine() {
    boolean isWindows =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows");
    return () -> ask(isWindows ? "nvcuda.dll" : "libcuda.so.1");
  }

  private static Offer ask(String library) {
    try (Arena arena = Arena.ofConfined()) {
      SymbolLookup cuda = SymbolLookup.libraryLookup(library, arena);
      MemorySegment number = arena.allocate(ValueLayout.JAVA_INT);
      int version = call(cuda, "cuDriverGetVersion", number) == 0 ? read(number) : 0;
      var init =
          Linker.nativeLinker()
              .downcallHandle(
                  cuda.findOrThrow("cuInit"),
                  FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
      boolean ready = (int) init.invokeExact(0) == 0;
      int cards = ready && call(cuda, "cuDeviceGetCount", number) == 0 ? read(number) : 0;
      return new Offer(version, cards);
    } catch (IllegalArgumentException e) {
      return Offer.NONE; // this is how the lookup says that there is no such library
    } catch (Throwable e) {
      // MethodHandle declares Throwable; a driver that cannot be asked offers nothing.
      return Offer.NONE;
    }
  }

  private static int call(SymbolLookup cuda, String function, MemorySegment number)
      throws Throwable {
    var handle =
        Linker.nativeLinker()
            .downcallHandle(
                cuda.findOrThrow(function),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
    return (int) handle.invokeExact(number);
  }

  private static int read(MemorySegment number) {
    return number.get(ValueLayout.JAVA_INT, 0);
  }
}
