package krelectra.inference.runtime;

import java.nio.file.Path;
import krelectra.inference.InputException;

/**
 * Why a pack is not taken.
 *
 * @param kind what is missing
 * @param place where it is
 * @param detail the name or version that the kind speaks of; empty for none
 */
public record PackLack(Kind kind, String place, String detail) {
  private static final String OTHER = "take libtorch " + RuntimePack.NEEDED;

  /** What can be missing; %s is the detail. */
  public enum Kind {
    SYSTEM("is of no use: CUDA runs on Linux and Windows alone", "stay with the processor"),
    FOLDER("is no folder", "give the folder that libtorch was unpacked to"),
    LIBRARY("lacks %s", OTHER),
    CARD_LIBRARY("lacks %s, as builds for the processor do", OTHER),
    NO_VERSION("does not tell its version (build-version, version.py)", OTHER),
    VERSION("is of version %s", OTHER),
    CUDA("lacks CUDA's own libraries (%s…)", "take the archive with dependencies"),
    PERMISSION("cannot be read (%s)", "check its permissions"),
    NO_DRIVER(
        "is complete, but this machine has no NVIDIA driver",
        "install the driver of the graphics card, or stay with the processor"),
    DRIVER(
        "needs a driver for CUDA 12.8, and this machine's runs %s",
        "install a newer driver of the graphics card"),
    CARD(
        "is complete, but the driver sees no graphics card",
        "check the card, or stay with the processor"),
    START(
        "kept the engine from starting the last time",
        "choose it again to try once more, or stay with the processor");

    private final String problem;
    private final String cure;

    Kind(String problem, String cure) {
      this.problem = problem;
      this.cure = cure;
    }

    /** That kind of lack. */
    public PackLack at(Path place, String detail) {
      return new PackLack(this, place.toString(), detail);
    }
  }

  /** The same as one sentence. */
  public InputException exception() {
    return InputException.at(place, kind.problem.replace("%s", detail), kind.cure);
  }
}
