package krelectra.inference.text;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * A text in NFC that knows where each of its characters stood.
 *
 * @param text composed
 * @param starts for each UTF-16 unit where its original begins; null if nothing was composed
 * @param ends the same for the end
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ComposedText(String text, int @Nullable [] starts, int @Nullable [] ends) {
  static ComposedText of(String text) {
    if (Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      return new ComposedText(text, null, null);
    }
    Characters row = new Characters();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      row.add(c, i, i + Character.charCount(c));
      i += Character.charCount(c);
    }
    Characters composed = Composition.compose(row);
    StringBuilder out = new StringBuilder();
    int[] starts = new int[2 * composed.length()];
    int[] ends = new int[2 * composed.length()];
    for (int i = 0; i < composed.length(); i++) {
      int from = out.length();
      out.appendCodePoint(composed.codePoint(i));
      for (int unit = from; unit < out.length(); unit++) {
        starts[unit] = composed.start(i);
        ends[unit] = composed.end(i);
      }
    }
    return new ComposedText(out.toString(), starts, ends);
  }

  /** Where {@code [start, end)} of the composed text, not empty, stood. */
  Span original(int start, int end) {
    return starts == null || ends == null
        ? new Span(start, end)
        : new Span(starts[start], ends[end - 1]);
  }
}
