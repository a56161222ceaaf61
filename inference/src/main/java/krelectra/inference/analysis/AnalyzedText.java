package krelectra.inference.analysis;

import java.util.List;
import krelectra.inference.text.Morpheme;
import krelectra.inference.text.Span;

/**
 * A text with its morphemes and eojeols; offsets are into {@code text}, which is as the user gave
 * it.
 */
public record AnalyzedText(String text, List<Morpheme> morphemes, List<Span> eojeols) {
  public AnalyzedText {
    morphemes = List.copyOf(morphemes);
    eojeols = List.copyOf(eojeols);
  }
}
