package krelectra.annotation.format;

import java.util.ArrayList;
import java.util.List;
import krelectra.annotation.document.Range;
import krelectra.annotation.label.Label;

/** Words of other formats as tokens, which must not overlap. */
public final class Tokens {
  private Tokens() {}

  /** Of words that overlap (in a multiword token) the first; words without text are left out. */
  public static List<Label> apart(List<Label> words) {
    List<Label> tokens = new ArrayList<>();
    int end = 0;
    for (Label word : words) {
      Range range = SpanLayer.extent(word);
      if (range.start() >= end && !range.isEmpty()) {
        tokens.add(word);
        end = range.end();
      }
    }
    return tokens;
  }
}
