package krelectra.inference.analysis.change;

import krelectra.inference.analysis.Analysis;
import krelectra.inference.analysis.Attention;
import krelectra.inference.analysis.ModelSummary;
import org.jspecify.annotations.Nullable;

/**
 * Two networks on one text, which they cut into the same pieces.
 *
 * @param base what the network before tuning makes of it, in one window, with its attention
 * @param tuned which network came of it
 * @param after the tuned network's attention
 * @param heads how far each head is from what it was
 * @param rtd the tuned network's replaced-token probabilities, for each piece; NaN for special ones
 *     and where {@code source} is none
 * @param source where they come from
 * @param verdict of the tuned network; null if its head tells no class and no score of a text
 * @param earlier the verdict of an earlier state of it, of the same class; null without one
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record TuningChange(
    Analysis base,
    ModelSummary tuned,
    Attention after,
    HeadChanges heads,
    float[] rtd,
    RtdSource source,
    @Nullable Verdict verdict,
    @Nullable Verdict earlier) {
  /** The attention before tuning. */
  public Attention before() {
    return java.util.Objects.requireNonNull(base.windows().getFirst().attention());
  }

  /** Which pieces' scores moved: after less before; NaN where there is none. */
  public float[] rtdShift() {
    float[] shift = new float[rtd.length];
    for (int i = 0; i < shift.length; i++) {
      shift[i] = rtd[i] - base.rtd()[i];
    }
    return shift;
  }
}
