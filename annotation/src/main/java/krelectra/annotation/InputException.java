package krelectra.annotation;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Something that the user gave cannot be used: a file, a line of it, or a setting. The message is
 * one sentence for the user: <code>FILE[:LINE]: what is wrong; what to do</code>.
 */
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String place;
  private final String problem;
  private final String cure;
  private final long line;

  private InputException(
      String place, long line, String problem, String cure, @Nullable Throwable cause) {
    super((line > 0 ? place + ":" + line : place) + ": " + problem + "; " + cure, cause);
    this.place = place;
    this.problem = problem;
    this.cure = cure;
    this.line = line;
  }

  /**
   * An input at fault.
   *
   * @param place the file, argument or field at fault, as the user knows it
   * @param problem what is wrong, in a few words
   * @param cure what the user can do about it
   */
  public static InputException at(String place, String problem, String cure) {
    return new InputException(place, 0, problem, cure, null);
  }

  /** A file at fault. */
  public static InputException at(Path file, String problem, String cure) {
    return at(file.toString(), problem, cure);
  }

  /**
   * A line at fault.
   *
   * @param line counted from 1; 0 where no line is known
   */
  public static InputException at(Path file, long line, String problem, String cure) {
    return new InputException(file.toString(), line, problem, cure, null);
  }

  /** The same with the exception that revealed the problem, for the log file. */
  public static InputException at(
      Path file, long line, String problem, String cure, Throwable cause) {
    return new InputException(file.toString(), line, problem, cure, cause);
  }

  /** The same of a file that the user knows in another folder. */
  public InputException moved(Path from, Path to) {
    if (!place.startsWith(from.toString())) {
      return this;
    }
    return new InputException(
        to + place.substring(from.toString().length()), line, problem, cure, this);
  }

  /** What is wrong, without place and cure. */
  public String problem() {
    return problem;
  }

  /** The line at fault, counted from 1; 0 where none is known. */
  public long line() {
    return line;
  }
}
