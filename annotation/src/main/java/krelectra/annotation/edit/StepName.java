package krelectra.annotation.edit;

import java.util.List;

/**
 * What a step of the history is called: a code, for which an application has words in each
 * language, and what it was done with. It is kept as {@code code: argument · argument}.
 *
 * @param code a few English words
 * @param arguments such as names and counts
 */
public record StepName(String code, List<String> arguments) {
  private static final String BEHIND = ": ";
  private static final String BETWEEN = " · ";

  /** Copies the arguments. */
  public StepName {
    arguments = List.copyOf(arguments);
  }

  /** A name of a code and what belongs to it. */
  public static StepName of(String code, Object... arguments) {
    return new StepName(code, List.of(arguments).stream().map(String::valueOf).toList());
  }

  /** The name that a text keeps; one that is no code stays whole. */
  public static StepName parse(String text) {
    int end = text.indexOf(BEHIND);
    return end < 0
        ? new StepName(text, List.of())
        : new StepName(
            text.substring(0, end), List.of(text.substring(end + BEHIND.length()).split(BETWEEN)));
  }

  /** As it is kept. */
  public String text() {
    return arguments.isEmpty() ? code : code + BEHIND + String.join(BETWEEN, arguments);
  }
}
