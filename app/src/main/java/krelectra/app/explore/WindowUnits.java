package krelectra.app.explore;

import java.util.ArrayList;
import java.util.List;
import krelectra.inference.analysis.Window;
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
    int last = rows.pieces().size() - 1;
    int n = window.end() - window.start() + 2;
    List<TextUnit> units = rows.units(unit);
    for (int u = 0; u < units.size(); u++) {
      AlignedUnit whole = units.get(u).aligned();
      List<Integer> pieces = new ArrayList<>();
      List<Float> shares = new ArrayList<>();
      for (int k = 0; k < whole.pieces().length; k++) {
        int piece = whole.pieces()[k];
        boolean inside = window.start() <= piece && piece < window.end();
        if (inside || piece == 0 || piece == last) {
          pieces.add(inside ? piece - window.start() + 1 : piece == 0 ? 0 : n - 1);
          shares.add(whole.shares()[k]);
        }
      }
      if (!pieces.isEmpty()) {
        seen.add(unit(whole, pieces, shares));
        labels.add(units.get(u).label());
        indices.add(u);
      }
    }
    return new WindowUnits(new Alignment(seen, n), labels, indices);
  }

  private static AlignedUnit unit(AlignedUnit whole, List<Integer> pieces, List<Float> shares) {
    float[] weights = new float[shares.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = shares.get(i);
    }
    return new AlignedUnit(
        whole.span(), pieces.stream().mapToInt(Integer::intValue).toArray(), weights);
  }
}
