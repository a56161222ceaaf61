package krelectra.inference.analysis.attention;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import krelectra.inference.analysis.Attention;
import krelectra.inference.text.AlignedUnit;
import krelectra.inference.text.Alignment;

/**
 * The maps of a model between some of a text's units. They are derived from the pieces' maps when
 * they are asked for: only one is looked at a time, and all of them over 512 units take 151 MB.
 *
 * @param maps between pieces
 * @param alignment of units and pieces
 * @param kept which units, in order; rows of the maps sum to 1 over these
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record UnitMaps(Attention maps, Alignment alignment, int[] kept) {

  /** Those between all units. */
  public static UnitMaps whole(Attention maps, Alignment alignment) {
    return new UnitMaps(maps, alignment, IntStream.range(0, alignment.units().size()).toArray());
  }

  /** Those between the units that stand in the text, {@code [CLS]} and {@code [SEP]} left out. */
  public static UnitMaps plain(Attention maps, Alignment alignment) {
    List<AlignedUnit> units = alignment.units();
    return new UnitMaps(
        maps,
        alignment,
        IntStream.range(0, units.size()).filter(u -> units.get(u).span() != null).toArray());
  }

  /** Number of units kept, m. */
  public int size() {
    return kept.length;
  }

  /**
   * Whether a row's unit has pieces; a unit that cleaning removed has none, and attends to nothing.
   */
  boolean hasPieces(int row) {
    return alignment.units().get(kept[row]).pieces().length > 0;
  }

  private boolean isWhole() {
    return kept.length == alignment.units().size();
  }

  /** A head's map between all units, {@code [units, units]}, row-major. */
  public float[] whole(int layer, int head) {
    int from = maps.offset(layer, head);
    return between(Arrays.copyOfRange(maps.values(), from, from + maps.n() * maps.n()));
  }

  /**
   * Carries any map between pieces to all units.
   *
   * @param map {@code [n, n]}, row-major; may be returned as it is
   */
  public float[] between(float[] map) {
    return isOfPieces() ? map : alignment.attention(map);
  }

  /** Whether each unit is a piece, so that there is nothing to sum. */
  private boolean isOfPieces() {
    List<AlignedUnit> units = alignment.units();
    for (int u = 0; u < units.size(); u++) {
      int[] pieces = units.get(u).pieces();
      if (pieces.length != 1 || pieces[0] != u || units.get(u).shares()[0] != 1) {
        return false;
      }
    }
    return units.size() == alignment.pieces();
  }

  /** A head's map between the kept units, {@code [m, m]}, row-major. */
  public float[] map(int layer, int head) {
    return keep(whole(layer, head));
  }

  /**
   * Leaves out the units that are not kept and brings the rows that remain back to the sum 1.
   *
   * @param whole {@code [units, units]}, row-major
   * @return {@code [m, m]}, row-major
   */
  public float[] keep(float[] whole) {
    if (isWhole()) {
      return whole;
    }
    int all = alignment.units().size();
    int m = kept.length;
    float[] result = new float[m * m];
    for (int from = 0; from < m; from++) {
      double sum = 0;
      for (int to = 0; to < m; to++) {
        float weight = whole[kept[from] * all + kept[to]];
        result[from * m + to] = weight;
        sum += weight;
      }
      for (int to = 0; to < m && sum > 0; to++) {
        result[from * m + to] = (float) (result[from * m + to] / sum);
      }
    }
    return result;
  }
}
