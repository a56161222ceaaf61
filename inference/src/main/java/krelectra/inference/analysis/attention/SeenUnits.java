package krelectra.inference.analysis.attention;

import java.util.ArrayList;
import java.util.List;
import krelectra.inference.analysis.Window;
import krelectra.inference.text.AlignedUnit;
import krelectra.inference.text.Alignment;
import krelectra.inference.text.PieceRange;
import org.jspecify.annotations.Nullable;

/**
 * The units that one window of the model sees, with the pieces of the window's own attention:
 * {@code [CLS]}, the pieces from its start to its end, {@code [SEP]}.
 *
 * @param alignment of the units with the window's pieces
 * @param units in the same order
 * @param indices of each, its number in the whole text
 * @param owned the window's pieces that have more context here than in another window
 */
public record SeenUnits(
    Alignment alignment, List<MapUnit> units, List<Integer> indices, PieceRange owned) {
  public SeenUnits {
    units = List.copyOf(units);
    indices = List.copyOf(indices);
  }

  /**
   * Whether a unit is to be counted here and in no other window of the text, so that overlapping
   * windows count nothing twice.
   */
  public boolean isOwned(int row) {
    int first = alignment.units().get(row).pieces()[0];
    return owned.start() <= first && first < owned.end();
  }

  /**
   * The part of a unit that a window sees, with the window's numbers for pieces.
   *
   * @param whole with the analysis's numbers
   * @param pieces how many the analysis has
   * @return null if no piece of it is in the window
   */
  public static @Nullable AlignedUnit cut(AlignedUnit whole, Window window, int pieces) {
    int n = window.end() - window.start() + 2;
    List<Integer> seen = new ArrayList<>();
    List<Float> shares = new ArrayList<>();
    for (int k = 0; k < whole.pieces().length; k++) {
      int piece = whole.pieces()[k];
      boolean inside = window.start() <= piece && piece < window.end();
      if (inside || piece == 0 || piece == pieces - 1) {
        seen.add(inside ? piece - window.start() + 1 : piece == 0 ? 0 : n - 1);
        shares.add(whole.shares()[k]);
      }
    }
    if (seen.isEmpty()) {
      return null;
    }
    float[] weights = new float[shares.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = shares.get(i);
    }
    return new AlignedUnit(
        whole.span(), seen.stream().mapToInt(Integer::intValue).toArray(), weights);
  }
}
