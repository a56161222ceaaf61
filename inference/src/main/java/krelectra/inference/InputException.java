package krelectra.inference;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Something that the user gave cannot be used: a file, a line of it, or a setting. The message is
 * one sentence for the user: <code>FILE[:LINE]: what is wrong; what to do</code>.
 */
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private InputException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /**
   * An input at fault.
   *
   * @param place the file, argument or field at fault, as the user knows it
   * @param problem what is wrong, in a few words
   * @param cure what the user can do about it
   */
  public static InputException at(String place, String problem, String cure) {
    return new InputException(place + ": " + problem + "; " + cure, null);
  }

  /** A file at fault. */
  public static InputException at(Path file, String problem, String cure) {
    return at(file.toString(), problem, cure);
  }

  /**
   * A line at fault.
   *
   * @param line counted from 1
   */
  public static InputException at(Path file, long line, String problem, String cure) {
    return at(file + ":" + line, problem, cure);
  }

  /** The same with the exception that revealed the problem, for the log file. */
  public static InputException at(Path file, String problem, String cure, Throwable cause) {
    return new InputException(file + ": " + problem + "; " + cure, cause);
  }
}
