package krelectra.app.explore.surprise;

import krelectra.app.explore.TextUnit;

/**
 * A unit in the list.
 *
 * @param rank 1 for the most surprising
 * @param index of the unit in {@link krelectra.app.explore.AlignedRows#units}
 * @param probability that it was replaced
 * @param percentile share (0–100) of the reference corpus that scores lower; NaN without one
 * @param change since the state that is compared with
 */
public record SurprisingUnit(
    int rank, int index, TextUnit unit, float probability, float percentile, Change change) {
  /** Its Mecab-Ko tag; empty unless it is a morpheme. */
  public String tag() {
    return unit.morpheme() == null ? "" : unit.morpheme().tag();
  }
}
