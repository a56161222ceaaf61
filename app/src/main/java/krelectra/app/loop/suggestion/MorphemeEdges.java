package krelectra.app.loop.suggestion;

import java.util.List;
import krelectra.annotation.document.Range;
import krelectra.inference.text.Morpheme;
import krelectra.inference.text.MorphemeAnalyzer;

/**
 * Moves the edges of a row of eojeols inwards to the morphemes that the row is about: particles,
 * the copula, endings and punctuation at its end go, and so do quotation marks at its start.
 */
public record MorphemeEdges(MorphemeAnalyzer analyzer) {
  /** A range of a sentence's text; something of it always stays. */
  public Range snapped(String text, Range range) {
    List<Morpheme> inside =
        analyzer.analyze(text).stream()
            .filter(m -> m.span().start() >= range.start() && m.span().end() <= range.end())
            .toList();
    int first = 0;
    int last = inside.size() - 1;
    while (last > first && isBehind(inside.get(last).tag())) {
      last--;
    }
    while (first < last && inside.get(first).tag().startsWith("SS")) {
      first++;
    }
    return inside.isEmpty()
        ? range
        : new Range(inside.get(first).span().start(), inside.get(last).span().end());
  }

  /** Mecab-Ko's tags; of a fused form its first part tells. */
  private static boolean isBehind(String tag) {
    return tag.startsWith("J")
        || tag.startsWith("E")
        || tag.startsWith("VCP")
        || tag.matches("S[FECY]|SS[OC].*|SP");
  }
}
