package krelectra.annotation.format.check;

import java.nio.file.Path;
import java.util.List;

/**
 * Something that is wrong with a file, or odd about it.
 *
 * @param line counted from 1; 0 where it is about the whole file
 * @param rule what was checked, in a word
 * @param message what is wrong, for people
 * @param details what the message names, in its order, for a message in another language
 * @param subject what it is about, if it is about one thing
 */
public record Finding(
    Path file,
    long line,
    String rule,
    Severity severity,
    String message,
    List<String> details,
    Subject subject) {
  /** Copies the details. */
  public Finding {
    details = List.copyOf(details);
  }

  /**
   * What a finding is about.
   *
   * @param document the document's id; empty where it is about more than one
   * @param item the id of a sentence or a label in it; empty where it is about all of it
   */
  public record Subject(String document, String item) {
    /** Nothing in particular. */
    public static final Subject NONE = new Subject("", "");
  }

  /** How bad it is. */
  public enum Severity {
    /** The file breaks a rule of its format, or contradicts itself. */
    ERROR,
    /** It may be meant so, but mostly is not. */
    WARNING
  }

  /** The same of a file that the user knows by another name. */
  public Finding in(Path other) {
    return new Finding(other, line, rule, severity, message, details, subject);
  }
}
