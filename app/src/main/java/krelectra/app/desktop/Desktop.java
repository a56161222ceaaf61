package krelectra.app.desktop;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds out before JavaFX starts whether it can: its own failures are stack traces, and cannot be
 * mended in the same process.
 */
public final class Desktop {
  /** Debian's packages by the library that JavaFX loads from each. */
  private static final Map<String, String> FOR_A_WINDOW =
      new TreeMap<>(
          Map.of(
              "libgtk-3.so.0", "libgtk-3-0",
              "libGL.so.1", "libgl1",
              "libXxf86vm.so.1", "libxxf86vm1",
              "libXtst.so.6", "libxtst6"));

  private static final Map<String, String> FOR_TEXT =
      Map.of("libpangoft2-1.0.so.0", "libpangoft2-1.0-0");

  private Desktop() {}

  /** What a machine offers. */
  public sealed interface Offer {}

  /** A window can be opened. */
  public record Window() implements Offer {}

  /** Nothing can be shown, but pictures can be drawn. */
  public record PicturesOnly(String reason) implements Offer {}

  /** Not even pictures can be drawn. */
  public record Nothing(String reason, List<String> packages) implements Offer {}

  /** Looks. */
  public static Offer look() {
    if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
      return new Window();
    }
    List<String> text = missing(FOR_TEXT);
    if (!text.isEmpty()) {
      return new Nothing("libraries that lay out text are missing", text);
    }
    if (System.getProperty("glass.platform", "").equals("Headless")) {
      return new PicturesOnly("the headless platform was asked for");
    }
    if (System.getenv("DISPLAY") == null) {
      return new PicturesOnly("there is no display (DISPLAY is not set)");
    }
    List<String> window = missing(FOR_A_WINDOW);
    if (!window.isEmpty()) {
      return new PicturesOnly(
          "libraries that a window needs are missing: install " + String.join(" ", window));
    }
    return opensDisplay()
        ? new Window()
        : new PicturesOnly("the display " + System.getenv("DISPLAY") + " cannot be opened");
  }

  private static List<String> missing(Map<String, String> packages) {
    return packages.entrySet().stream()
        .filter(each -> !exists(each.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  static boolean exists(String library) {
    try (Arena arena = Arena.ofConfined()) {
      return SymbolLookup.libraryLookup(library, arena) != null;
    } catch (IllegalArgumentException e) {
      return false; // this is how the lookup says that there is no such library
    }
  }

  /** Opens and closes the display as Xlib finds it, because DISPLAY may name one that is gone. */
  private static boolean opensDisplay() {
    try (Arena arena = Arena.ofConfined()) {
      SymbolLookup xlib = SymbolLookup.libraryLookup("libX11.so.6", arena);
      Linker linker = Linker.nativeLinker();
      var open =
          linker.downcallHandle(
              xlib.findOrThrow("XOpenDisplay"),
              FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
      var close =
          linker.downcallHandle(
              xlib.findOrThrow("XCloseDisplay"),
              FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
      MemorySegment display = (MemorySegment) open.invokeExact(MemorySegment.NULL);
      if (display.equals(MemorySegment.NULL)) {
        return false;
      }
      int status = (int) close.invokeExact(display);
      return status == 0;
    } catch (Throwable e) {
      // MethodHandle declares Throwable; without a working Xlib there is no window.
      return false;
    }
  }
}
