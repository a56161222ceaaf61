package krelectra.inference.runtime;

import java.util.List;
import java.util.Locale;

/** What the driver of the graphics card offers. */
@FunctionalInterface
public interface CudaDriver {
  /**
   * A graphics card.
   *
   * @param name that its driver gives it
   * @param bytes of its memory; 0 if the driver does not tell
   */
  record Card(String name, long bytes) {}

  /**
   * What was found.
   *
   * @param version the newest CUDA that the driver runs, as 1000 × major + 10 × minor; 0 without a
   *     driver
   * @param cards that it sees
   */
  record Offer(int version, List<Card> cards) {
    /** There is no driver. */
    public static final Offer NONE = new Offer(0, List.of());

    public Offer {
      cards = List.copyOf(cards);
    }

    /** For instance 12.8. */
    public String versionText() {
      return version / 1000 + "." + version % 1000 / 10;
    }
  }

  /** Looks. */
  Offer look();

  /** That of this machine, asked through its own library. */
  static CudaDriver ofMachine() {
    boolean isWindows =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows");
    return () -> CudaLibrary.ask(isWindows ? "nvcuda.dll" : "libcuda.so.1");
  }
}
