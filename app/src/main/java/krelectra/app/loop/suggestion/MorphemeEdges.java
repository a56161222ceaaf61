package krelectra.app.loop.suggestion;

import java.util.List;
import java.util.regex.Pattern;
import krelectra.annotation.document.Range;
import krelectra.inference.text.Morpheme;
import krelectra.inference.text.MorphemeAnalyzer;

/**
 * Moves the edges of a row of eojeols inwards to the morphemes that the row is about: particles,
 * the copula, endings and punctuation at its end go, and so do quotation marks at its start.
 */
public record MorphemeEdges(MorphemeAnalyzer analyzer) {
  private static final Pattern QUOTES = Pattern.compile("[\"'“”‘’「」『』《》〈〉,]+");

  /** A range of a sentence's text; something of it always stays. */
  public Range snapped(String text, Range range) {
    List<Morpheme> inside =
        analyzer.analyze(text).stream()
            .filter(m -> m.span().start() >= range.start() && m.span().end() <= range.end())
            .toList();
    int first = 0;
    int last = inside.size() - 1;
    while (last > first && isBehind(inside.get(last))) {
      last--;
    }
    while (first < last && isMark(inside.get(first))) {
      first++;
    }
    return inside.isEmpty()
        ? range
        : new Range(inside.get(first).span().start(), inside.get(last).span().end());
  }

  /** By Mecab-Ko's tags; of a fused form its first part tells. */
  private static boolean isBehind(Morpheme morpheme) {
    String tag = morpheme.tag();
    return tag.startsWith("J")
        || tag.startsWith("E")
        || tag.startsWith("VCP")
        || tag.matches("S[FEC]")
        || isMark(morpheme);
  }

  /** Brackets, and quotation marks, which the dictionary has among other symbols such as %. */
  private static boolean isMark(Morpheme morpheme) {
    return morpheme.tag().startsWith("SS") || QUOTES.matcher(morpheme.surface()).matches();
  }
}
