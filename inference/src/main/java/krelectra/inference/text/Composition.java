package krelectra.inference.text;

import java.text.Normalizer;
import java.util.BitSet;

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
    int[] composed = normalized(part, Normalizer.Form.NFC);
    if (composed.length == 1) {
      out.add(composed[0], in.start(from), in.end(to - 1));
      return;
    }
    Decomposition pool = new Decomposition(in, from, to);
    int[] starts = new int[composed.length];
    int[] ends = new int[composed.length];
    for (int k = 0; k < composed.length; k++) {
      Span span = pool.take(normalized(Character.toString(composed[k]), Normalizer.Form.NFD));
      starts[k] = span.start();
      ends[k] = span.end();
    }
    // Marks that have changed places share the stretch: offsets ascend all the same.
    for (int k = 1; k < composed.length; k++) {
      ends[k] = Math.max(ends[k], ends[k - 1]);
      int back = composed.length - 1 - k;
      starts[back] = Math.min(starts[back], starts[back + 1]);
    }
    for (int k = 0; k < composed.length; k++) {
      out.add(composed[k], starts[k], ends[k]);
    }
  }

  private static int[] normalized(CharSequence text, Normalizer.Form form) {
    return Normalizer.normalize(text, form).codePoints().toArray();
  }

  /** The decomposed characters of a part, each of which goes into one composed character. */
  private static final class Decomposition {
    private final Characters pool = new Characters();
    private final BitSet taken = new BitSet();

    Decomposition(Characters in, int from, int to) {
      for (int i = from; i < to; i++) {
        for (int c : normalized(Character.toString(in.codePoint(i)), Normalizer.Form.NFD)) {
          pool.add(c, in.start(i), in.end(i));
        }
      }
    }

    /** Takes the first of each that is left, and tells where they stood. */
    Span take(int[] characters) {
      int start = Integer.MAX_VALUE;
      int end = 0;
      for (int c : characters) {
        int at = taken.nextClearBit(0);
        while (pool.codePoint(at) != c) {
          at = taken.nextClearBit(at + 1);
        }
        taken.set(at);
        start = Math.min(start, pool.start(at));
        end = Math.max(end, pool.end(at));
      }
      return new Span(start, end);
    }
  }
}
