package krelectra.inference.text;

import java.util.ArrayList;
import java.util.List;

/** Finds the eojeols of a text: what stands between white space. */
public final class Eojeols {
  private Eojeols() {}

  /** The eojeols in order. */
  public static List<Span> of(String text) {
    return of(text, 0, text.length());
  }

  /** Those of {@code text[from, to)}; offsets are into the whole text. */
  static List<Span> of(String text, int from, int to) {
    List<Span> eojeols = new ArrayList<>();
    int start = -1;
    for (int i = from; i <= to; i++) {
      boolean blank = i == to || isBlank(text.charAt(i));
      if (blank && start >= 0) {
        eojeols.add(new Span(start, i));
        start = -1;
      } else if (!blank && start < 0) {
        start = i;
      }
    }
    return List.copyOf(eojeols);
  }

  /** White space of any script, and the no-break spaces too. */
  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
