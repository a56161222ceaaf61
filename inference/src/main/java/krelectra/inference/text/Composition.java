package krelectra.inference.text;

import java.text.Normalizer;

/**
 * Unicode composition (NFC) that keeps offsets. The text is cut where no character can act on its
 * neighbour (before every character that is neither a mark nor a conjoining vowel or final), and
 * each part is composed by itself.
 */
final class Composition {
  private Composition() {}

  /** Composes a row of characters; the row itself is returned if there is nothing to do. */
  static Characters compose(Characters in) {
    if (Normalizer.isNormalized(in.text(), Normalizer.Form.NFC)) {
      return in;
    }
    Characters out = new Characters();
    int from = 0;
    for (int i = 1; i <= in.length(); i++) {
      if (i == in.length() || !actsOnPrevious(in.codePoint(i))) {
        composePart(in, from, i, out);
        from = i;
      }
    }
    return out;
  }

  /** Whether composition may join the character to the one before, or reorder the two. */
  static boolean actsOnPrevious(int c) {
    if (0x1160 <= c && c <= 0x11ff) {
      return true; // Hangul vowels and finals
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> 0x16d63 <= c && c <= 0x16d6a; // Kirat Rai: vowel signs that are letters
    };
  }

  private static void composePart(Characters in, int from, int to, Characters out) {
    StringBuilder part = new StringBuilder();
    for (int i = from; i < to; i++) {
      part.appendCodePoint(in.codePoint(i));
    }
    int[] composed = Normalizer.normalize(part, Normalizer.Form.NFC).codePoints().toArray();
    // The first takes what was composed into it, each other one its own original.
    int surplus = Math.max(0, to - from - composed.length);
    for (int k = 0; k < composed.length; k++) {
      int first = k == 0 ? from : Math.min(from + surplus + k, to - 1);
      int last = Math.min(from + surplus + k, to - 1);
      out.add(composed[k], in.start(first), in.end(last));
    }
  }
}
