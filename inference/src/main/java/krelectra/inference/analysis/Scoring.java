package krelectra.inference.analysis;

import java.util.List;
import krelectra.inference.Cancellation;
import krelectra.inference.model.Keep;
import krelectra.inference.model.Model;
import krelectra.inference.text.Encoding;
import krelectra.inference.text.Piece;
import krelectra.inference.text.PieceRange;
import org.jspecify.annotations.Nullable;

/** Runs the discriminator over windows of one input. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Scoring(Model model, int[] ids, int[] segments) {
  static Scoring of(Model model, Encoding input) {
    return new Scoring(model, input.ids(), input.segments());
  }

  /** What the network says of a window. */
  record Result(float[] logits, @Nullable Attention attention, float @Nullable [] hiddenStates) {}

  /**
   * Runs one window.
   *
   * @param range indices of the input's pieces without the window's own {@code [CLS]}, {@code
   *     [SEP]}
   * @return values of {@code range.length() + 2} pieces
   */
  Result run(PieceRange range, Keep keep, Cancellation cancellation) {
    WindowInput window = WindowInput.of(ids, segments, range);
    return model.run(
        new int[][] {window.ids()},
        new int[][] {window.segments()},
        keep,
        cancellation,
        (out, heads) ->
            new Result(
                heads.replacedTokens(out.last()).toFloatArray(),
                keep.attentions() ? NetworkReader.attention(out, model.config()) : null,
                keep.hiddenStates() ? NetworkReader.hiddenStates(out) : null));
  }

  /** Puts a window's probabilities in their place; special pieces get NaN. */
  static void stitch(
      List<Piece> pieces, PieceRange window, PieceRange owned, float[] logits, float[] rtd) {
    for (int i = owned.start(); i < owned.end(); i++) {
      float logit = logits[1 + i - window.start()];
      rtd[i] = pieces.get(i).isSpecial() ? Float.NaN : (float) (1 / (1 + Math.exp(-logit)));
    }
  }
}
