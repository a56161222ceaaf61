package krelectra.inference.training.tasks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import krelectra.inference.InputException;

/**
 * Where a table has its texts and its target, counted from 0.
 *
 * @param second {@link #NONE} for single texts
 * @param target class or score; {@link #NONE} in a table without any
 */
public record Columns(int first, int second, int target) {
  /** No such column. */
  public static final int NONE = -1;

  private static final List<String> FIRST =
      List.of("text", "text1", "sentence", "sentence1", "premise", "question1", "document");
  private static final List<String> SECOND =
      List.of("text2", "sentence2", "hypothesis", "question2");
  private static final List<String> LABEL = List.of("label", "gold_label", "class", "is_duplicate");
  private static final List<String> SCORE = List.of("score", "label");

  /**
   * Finds the columns by the names in a header.
   *
   * @param pairs whether a second text must be there; where it need not, it may
   */
  static Columns named(Path file, String[] header, TaskKind kind, boolean pairs) {
    int first = find(header, FIRST);
    int second = kind == TaskKind.CLASSES && !pairs ? NONE : find(header, SECOND);
    int target = find(header, kind == TaskKind.SCORE ? SCORE : LABEL);
    if (first < 0) {
      throw missing(file, "text", FIRST);
    }
    if (pairs && second < 0) {
      throw missing(file, "second text", SECOND);
    }
    if (target < 0) {
      throw missing(
          file, kind == TaskKind.SCORE ? "score" : "label", kind == TaskKind.SCORE ? SCORE : LABEL);
    }
    return new Columns(first, second, target);
  }

  /** How many columns a row must have at least. */
  int count() {
    return 1 + Math.max(first, Math.max(second, target));
  }

  private static int find(String[] header, List<String> names) {
    List<String> lower =
        Arrays.stream(header).map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    return names.stream().mapToInt(lower::indexOf).filter(i -> i >= 0).findFirst().orElse(NONE);
  }

  private static InputException missing(Path file, String what, List<String> names) {
    return InputException.at(
        file,
        1,
        "has no column for the " + what,
        "name one of " + String.join(", ", names) + " in the first line");
  }
}
