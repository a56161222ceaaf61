package krelectra.inference.text;

import org.jspecify.annotations.Nullable;

/**
 * A word piece, as the model sees it.
 *
 * @param id the row of the vocabulary
 * @param text the vocabulary's entry, with its leading {@code ##} where it continues a word
 * @param span where it stands in the original text of its segment; null for {@code [CLS]}, {@code
 *     [SEP]} and {@code [PAD]}
 * @param segment 0 for the first text, 1 for the second of a pair
 */
public record Piece(int id, String text, @Nullable Span span, int segment) {
  /** Whether the tokenizer added it, so that no text stands behind it. */
  public boolean isSpecial() {
    return span == null;
  }
}
