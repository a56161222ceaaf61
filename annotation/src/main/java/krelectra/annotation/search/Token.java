package krelectra.annotation.search;

import java.util.List;

/**
 * A morpheme of a sentence, as it can be searched for.
 *
 * @param start first UTF-16 unit in the sentence
 * @param end the one after the last; the surface is what stands between
 * @param tag the whole tag, such as {@code VV+EP}
 * @param lemmas the dictionary forms that it may be found by; none: its surface
 */
public record Token(int start, int end, String tag, List<String> lemmas) {
  public Token {
    lemmas = List.copyOf(lemmas);
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("[" + start + ", " + end + ") is no morpheme");
    }
  }
}
