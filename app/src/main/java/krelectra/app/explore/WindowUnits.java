package krelectra.app.explore;

import java.util.ArrayList;
import java.util.List;
import krelectra.inference.analysis.Window;
import krelectra.inference.analysis.attention.SeenUnits;
import krelectra.inference.text.AlignedUnit;
import krelectra.inference.text.Alignment;
import krelectra.inference.text.Unit;

/**
 * The units that a window of the model sees, aligned with the window's own pieces: {@code [CLS]},
 * the pieces from its start to its end, {@code [SEP]}. Units without a piece in it are left out.
 *
 * @param alignment of the units with the pieces of the window's attention
 * @param labels what is written on each unit
 * @param indices of each unit, its index in {@link AlignedRows#units}
 */
public record WindowUnits(Alignment alignment, List<String> labels, List<Integer> indices) {
  public WindowUnits {
    labels = List.copyOf(labels);
    indices = List.copyOf(indices);
  }

  /** The units of a division that a window sees. */
  public static WindowUnits of(AlignedRows rows, Unit unit, Window window) {
    List<AlignedUnit> seen = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    List<Integer> indices = new ArrayList<>();
    int all = rows.pieces().size();
    List<TextUnit> units = rows.units(unit);
    for (int u = 0; u < units.size(); u++) {
      AlignedUnit part = SeenUnits.cut(units.get(u).aligned(), window, all);
      if (part != null) {
        seen.add(part);
        labels.add(units.get(u).label());
        indices.add(u);
      }
    }
    int n = window.end() - window.start() + 2;
    return new WindowUnits(new Alignment(seen, n), labels, indices);
  }
}
