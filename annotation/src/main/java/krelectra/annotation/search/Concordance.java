package krelectra.annotation.search;

import java.util.Comparator;

/**
 * A key word in its context.
 *
 * @param sentence id of the sentence
 * @param start of the match in the sentence's text, in UTF-16 units
 * @param end the unit after its last
 * @param left the sentence before the match
 * @param match the match itself
 * @param right the sentence behind the match
 */
public record Concordance(
    long sentence, int start, int end, String left, String match, String right) {
  /** By sentence and place. */
  public static final Comparator<Concordance> BY_PLACE =
      Comparator.comparingLong(Concordance::sentence).thenComparingInt(Concordance::start);

  /** By what stands before the match, its nearest word first. */
  public static final Comparator<Concordance> BY_LEFT =
      Comparator.comparing((Concordance line) -> reversed(line.left())).thenComparing(BY_PLACE);

  /** By what stands behind the match. */
  public static final Comparator<Concordance> BY_RIGHT =
      Comparator.comparing((Concordance line) -> JamoFolding.fold(line.right().strip()))
          .thenComparing(BY_PLACE);

  static Concordance of(long sentence, String text, int start, int end) {
    return new Concordance(
        sentence,
        start,
        end,
        text.substring(0, start),
        text.substring(start, end),
        text.substring(end));
  }

  /** Eojeols from right to left, each from left to right. */
  private static String reversed(String left) {
    String[] words = JamoFolding.fold(left.strip()).split("\\s+", -1);
    java.util.Collections.reverse(java.util.Arrays.asList(words));
    return String.join(" ", words);
  }
}
