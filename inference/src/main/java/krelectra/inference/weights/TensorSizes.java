package krelectra.inference.weights;

import java.nio.file.Path;
import krelectra.inference.InputException;

/** Limits of a tensor's size. */
final class TensorSizes {
  private TensorSizes() {}

  /**
   * The bytes that a tensor takes in its file.
   *
   * @throws ArithmeticException if they are more than a long can count
   */
  static long bytes(TensorInfo info) {
    return Math.multiplyExact(info.elements(), info.dtype().bytes());
  }

  /** Refuses a tensor that no buffer can hold, in the file or as fp32. */
  static void checkReadable(Path file, TensorInfo info) {
    if (info.elements() > Integer.MAX_VALUE / Math.max(4, info.dtype().bytes())) {
      throw InputException.at(
          file,
          "holds tensor " + Printable.of(info.name()) + " of over 2 GB",
          "no ELECTRA needs one so large");
    }
  }
}
