package krelectra.app.explore;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import krelectra.inference.analysis.Analysis;
import krelectra.inference.text.AlignedUnit;
import krelectra.inference.text.Alignment;
import krelectra.inference.text.Alignment.RtdRule;
import krelectra.inference.text.Piece;
import krelectra.inference.text.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Everything known of the units selected, exactly.
 *
 * @param units at least one
 * @param pieces those that the units share characters with
 * @param scores of these pieces; NaN for one without
 * @param max the greatest score of the units; NaN if they have none
 * @param mean the mean of the units' pieces, by the characters that lie in them
 * @param maxPercentile the same of percentiles; NaN also where the model has no reference
 * @param meanPercentile the mean of the pieces' percentiles
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record UnitDetail(
    List<TextUnit> units,
    List<Piece> pieces,
    float[] scores,
    float max,
    float mean,
    float maxPercentile,
    float meanPercentile) {
  UnitDetail {
    units = List.copyOf(units);
    pieces = List.copyOf(pieces);
  }

  /**
   * What is known of these units.
   *
   * @param analysis null if no model was asked
   * @param indices of the units, at least one
   */
  static UnitDetail of(
      AlignedRows rows, @Nullable Analysis analysis, Unit unit, Set<Integer> indices) {
    List<TextUnit> units = indices.stream().map(rows.units(unit)::get).toList();
    Set<Integer> touched = new TreeSet<>();
    units.forEach(u -> Arrays.stream(u.aligned().pieces()).forEach(touched::add));
    List<Piece> pieces = touched.stream().map(rows.pieces()::get).toList();
    float[] scores = new float[pieces.size()];
    int at = 0;
    for (int piece : touched) {
      scores[at++] = analysis == null ? Float.NaN : analysis.rtd()[piece];
    }
    AlignedUnit together = together(units);
    float[] rtd = analysis == null ? new float[0] : analysis.rtd();
    float[] percentile = analysis == null ? new float[0] : analysis.percentile();
    return new UnitDetail(
        units,
        pieces,
        scores,
        value(together, rtd, RtdRule.MAX),
        value(together, rtd, RtdRule.MEAN),
        value(together, percentile, RtdRule.MAX),
        value(together, percentile, RtdRule.MEAN));
  }

  private static AlignedUnit together(List<TextUnit> units) {
    int count = units.stream().mapToInt(unit -> unit.aligned().pieces().length).sum();
    int[] pieces = new int[count];
    float[] shares = new float[count];
    int at = 0;
    for (TextUnit unit : units) {
      AlignedUnit aligned = unit.aligned();
      System.arraycopy(aligned.pieces(), 0, pieces, at, aligned.pieces().length);
      System.arraycopy(aligned.shares(), 0, shares, at, aligned.shares().length);
      at += aligned.pieces().length;
    }
    return new AlignedUnit(null, pieces, shares);
  }

  private static float value(AlignedUnit together, float[] values, RtdRule rule) {
    return values.length == 0
        ? Float.NaN
        : new Alignment(List.of(together), values.length).rtd(values, rule)[0];
  }
}
