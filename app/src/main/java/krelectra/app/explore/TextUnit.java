package krelectra.app.explore;

import krelectra.inference.text.AlignedUnit;
import krelectra.inference.text.Morpheme;
import krelectra.inference.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A piece, morpheme or eojeol of the text shown.
 *
 * @param segment 0 for the first text, 1 for the second of a pair
 * @param label what is written on it: its surface, or the vocabulary's entry of a piece
 * @param surface the text that it stands for; empty for a special piece
 * @param aligned where it stands, and its pieces
 * @param morpheme null unless it is one
 */
public record TextUnit(
    int segment, String label, String surface, AlignedUnit aligned, @Nullable Morpheme morpheme) {
  /** Where it stands in its text; null for a special piece. */
  public @Nullable Span span() {
    return aligned.span();
  }

  /** Whether the tokenizer added it. */
  public boolean isSpecial() {
    return aligned.span() == null;
  }
}
