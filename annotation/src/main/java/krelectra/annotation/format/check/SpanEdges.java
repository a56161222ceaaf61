package krelectra.annotation.format.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import krelectra.annotation.document.Range;
import krelectra.annotation.format.Eojeols;
import krelectra.annotation.label.Label;

/** Where spans should begin and end. */
final class SpanEdges {
  private static final Set<String> TOKENS =
      Set.of("word", "morpheme", "multiword", "empty-node", "chunk");

  private SpanEdges() {}

  /** Whether a label is of a layer whose spans lie as a format's tokens do. */
  static boolean isToken(Label label) {
    return TOKENS.contains(label.layer());
  }

  /** Whether a place is inside a pair of surrogates. */
  static boolean splits(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isLowSurrogate(text.charAt(at))
        && Character.isHighSurrogate(text.charAt(at - 1));
  }

  /** Whether a place is between jamo that form a syllable, as NFKC makes of ㅠㅠ, or at a mark. */
  static boolean cuts(String text, int at) {
    if (at <= 0 || at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    boolean jamo = c >= '\u1160' && c <= '\u11ff' && isJamo(text.charAt(at - 1));
    return jamo || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isJamo(char c) {
    return (c >= '\u1100' && c <= '\u11ff') || (c >= '\uac00' && c <= '\ud7a3');
  }

  /** The same without blanks at its edges; unchanged if it is nothing but blanks. */
  static Range trimmed(String text, Range range) {
    int start = range.start();
    int end = range.end();
    while (start < end && Eojeols.isBlank(text.charAt(start))) {
      start++;
    }
    while (start < end && Eojeols.isBlank(text.charAt(end - 1))) {
      end--;
    }
    return start == end ? range : new Range(start, end);
  }

  /** The least range around it that cuts no character. */
  static Range widened(String text, Range range) {
    int start = range.start();
    int end = range.end();
    while (splits(text, start) || cuts(text, start)) {
      start--;
    }
    while (splits(text, end) || cuts(text, end)) {
      end++;
    }
    return new Range(start, end);
  }

  /** Ranges in order, those that came to overlap joined. */
  static List<Range> joined(List<Range> ranges) {
    List<Range> joined = new ArrayList<>();
    for (Range range : ranges) {
      if (!joined.isEmpty() && joined.getLast().overlaps(range)) {
        Range before = joined.removeLast();
        joined.add(
            new Range(
                Math.min(before.start(), range.start()), Math.max(before.end(), range.end())));
      } else {
        joined.add(range);
      }
    }
    return joined;
  }
}
