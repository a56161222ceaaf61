package krelectra.app.annotate.text;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.Locale;

/**
 * Where the characters of a text begin, as people count them: the extended grapheme clusters of
 * Unicode's UAX #29, so that no emoji, accent or old Hangul syllable is cut.
 */
public final class Graphemes {
  private final int[] edges;

  private Graphemes(int[] edges) {
    this.edges = edges;
  }

  /** Those of a text. */
  public static Graphemes of(String text) {
    BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
    breaks.setText(text);
    int[] edges = new int[text.length() + 1];
    int count = 0;
    for (int edge = breaks.first(); edge != BreakIterator.DONE; edge = breaks.next()) {
      edges[count++] = edge;
    }
    return new Graphemes(Arrays.copyOf(edges, count));
  }

  /** How many there are. */
  public int count() {
    return edges.length - 1;
  }

  /** Where the nth begins; of {@link #count} the end of the text. */
  public int start(int n) {
    return edges[n];
  }

  /** The nth of the text. */
  public String of(String text, int n) {
    return text.substring(edges[n], edges[n + 1]);
  }

  /** Which one a unit of the text belongs to; {@link #count} at the end of the text or behind. */
  public int at(int unit) {
    int found = Arrays.binarySearch(edges, unit);
    return Math.min(count(), found >= 0 ? found : -found - 2);
  }

  /** The first edge at a unit or behind it. */
  int edgeFrom(int unit) {
    int found = Arrays.binarySearch(edges, unit);
    return edges[Math.min(edges.length - 1, found >= 0 ? found : -found - 1)];
  }

  /** The edge that lies some characters further, or before if negative; the ends stop it. */
  public int moved(int edge, int by) {
    return edges[Math.clamp((long) at(edge) + by, 0, count())];
  }
}
