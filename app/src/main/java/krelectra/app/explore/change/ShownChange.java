package krelectra.app.explore.change;

import java.util.ArrayList;
import java.util.List;
import krelectra.app.explore.AlignedRows;
import krelectra.app.explore.TextUnit;
import krelectra.inference.analysis.attention.UnitMaps;
import krelectra.inference.analysis.change.TuningChange;
import krelectra.inference.text.Alignment.RtdRule;
import krelectra.inference.text.Unit;

/**
 * What tuning changed, between the units of a text.
 *
 * @param change between pieces
 * @param rows the text's units
 */
public record ShownChange(TuningChange change, AlignedRows rows) {
  static ShownChange of(TuningChange change) {
    return new ShownChange(change, AlignedRows.of(change.base()));
  }

  /**
   * A head before and after.
   *
   * @param labels of rows and columns
   * @param before {@code [m, m]}, row-major
   * @param after the same
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record HeadMaps(List<String> labels, float[] before, float[] after) {
    HeadMaps {
      labels = List.copyOf(labels);
    }

    int size() {
      return labels.size();
    }

    /** The attention that went from one cell to others, or came: after less before. */
    float difference(int from, int to) {
      int at = from * size() + to;
      return after[at] - before[at];
    }
  }

  /** The maps of a head; without special pieces the rows are brought back to the sum 1. */
  HeadMaps maps(int layer, int head, Unit unit, boolean specials) {
    var alignment = rows.alignment(unit);
    UnitMaps before =
        specials
            ? UnitMaps.whole(change.before(), alignment)
            : UnitMaps.plain(change.before(), alignment);
    UnitMaps after = new UnitMaps(change.after(), alignment, before.kept());
    List<String> labels = new ArrayList<>();
    for (int kept : before.kept()) {
      labels.add(rows.units(unit).get(kept).label());
    }
    return new HeadMaps(labels, before.map(layer, head), after.map(layer, head));
  }

  List<TextUnit> units(Unit unit) {
    return rows.units(unit);
  }

  /** The base's scores of units. */
  float[] rtdBefore(Unit unit, RtdRule rule) {
    return rows.alignment(unit).rtd(change.base().rtd(), rule);
  }

  /** The tuned model's scores of units. */
  float[] rtdAfter(Unit unit, RtdRule rule) {
    return rows.alignment(unit).rtd(change.rtd(), rule);
  }

  /** Values of pieces, summed over units. */
  float[] sums(float[] ofPieces, Unit unit) {
    return rows.alignment(unit).sum(ofPieces);
  }
}
