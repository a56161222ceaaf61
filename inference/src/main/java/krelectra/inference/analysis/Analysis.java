package krelectra.inference.analysis;

import java.util.List;
import krelectra.inference.text.Piece;

/**
 * The full picture of one text or one pair of texts.
 *
 * @param texts one text, or two of a pair; a piece's segment says which it belongs to
 * @param pieces every piece in the model's order, special ones included
 * @param windows in what windows the model saw them; more than one only for long text. A piece's
 *     score is taken from the window in which it has most context.
 * @param rtd probability that a piece was replaced, for each piece; NaN for special ones
 * @param percentile share (0–100) of a reference corpus's pieces that score lower; NaN for special
 *     ones, empty if the model has no reference
 * @param model which model spoke
 */
@SuppressWarnings("ArrayRecordComponent") // plain tensors; never compared
public record Analysis(
    List<AnalyzedText> texts,
    List<Piece> pieces,
    List<Window> windows,
    float[] rtd,
    float[] percentile,
    ModelSummary model) {
  public Analysis {
    texts = List.copyOf(texts);
    pieces = List.copyOf(pieces);
    windows = List.copyOf(windows);
  }

  /** Whether the text was too long to be seen as a whole. */
  public boolean isStitched() {
    return windows.size() > 1;
  }
}
