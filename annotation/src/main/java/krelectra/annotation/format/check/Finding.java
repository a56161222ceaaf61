package krelectra.annotation.format.check;

import java.nio.file.Path;

/**
 * Something that is wrong with a file, or odd about it.
 *
 * @param line counted from 1; 0 where it is about the whole file
 * @param rule what was checked, in a word
 * @param message what is wrong, for people
 */
public record Finding(Path file, long line, String rule, Severity severity, String message) {
  /** How bad it is. */
  public enum Severity {
    /** The file breaks a rule of its format, or contradicts itself. */
    ERROR,
    /** It may be meant so, but mostly is not. */
    WARNING
  }
}
