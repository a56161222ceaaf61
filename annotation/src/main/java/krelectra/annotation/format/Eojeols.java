package krelectra.annotation.format;

import java.util.ArrayList;
import java.util.List;
import krelectra.annotation.document.Range;

/** Eojeols: what stands between blanks. */
public final class Eojeols {
  private Eojeols() {}

  /** The eojeols of a stretch of text. */
  public static List<Range> of(CharSequence text, Range within) {
    List<Range> eojeols = new ArrayList<>();
    int start = -1;
    for (int i = within.start(); i < within.end(); i++) {
      if (isBlank(text.charAt(i))) {
        if (start >= 0) {
          eojeols.add(new Range(start, i));
        }
        start = -1;
      } else if (start < 0) {
        start = i;
      }
    }
    if (start >= 0) {
      eojeols.add(new Range(start, within.end()));
    }
    return eojeols;
  }

  /** Whether a unit parts eojeols. */
  public static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
