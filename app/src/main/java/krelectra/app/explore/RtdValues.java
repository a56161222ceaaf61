package krelectra.app.explore;

import krelectra.inference.analysis.Analysis;
import krelectra.inference.text.Alignment;
import krelectra.inference.text.Alignment.RtdRule;

/**
 * A score for each unit.
 *
 * @param scale what the values are
 * @param values one for each unit, NaN where there is none; empty if no model was asked
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record RtdValues(RtdScale scale, float[] values) {
  /** No scores. */
  static final RtdValues NONE = new RtdValues(RtdScale.PROBABILITY, new float[0]);

  /**
   * The scores of the units, or their percentiles where the analysis has them and they are asked.
   */
  static RtdValues of(Analysis analysis, Alignment alignment, RtdRule rule, RtdScale asked) {
    RtdScale scale = analysis.percentile().length == 0 ? RtdScale.PROBABILITY : asked;
    float[] pieces = scale == RtdScale.PERCENTILE ? analysis.percentile() : analysis.rtd();
    return new RtdValues(scale, alignment.rtd(pieces, rule));
  }

  public boolean isEmpty() {
    return values.length == 0;
  }

  /** A unit's score, NaN if it has none. */
  public float at(int unit) {
    return unit < values.length ? values[unit] : Float.NaN;
  }

  /** The same as a share of the greatest possible, 0–1. */
  public float share(int unit) {
    return at(unit) / scale.top();
  }
}
