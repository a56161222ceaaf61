package krelectra.app.explore.attention;

import java.util.Arrays;
import krelectra.inference.analysis.Attention;
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
record UnitMaps(Attention maps, Alignment alignment, int[] kept) {

  int size() {
    return kept.length;
  }

  boolean isWhole() {
    return kept.length == alignment.units().size();
  }

  /** A head's map between all units, {@code [units, units]}. */
  float[] whole(int layer, int head) {
    int from = maps.offset(layer, head);
    return alignment.attention(Arrays.copyOfRange(maps.values(), from, from + maps.n() * maps.n()));
  }

  /** A head's map between the kept units, {@code [kept, kept]}. */
  float[] map(int layer, int head) {
    return keep(whole(layer, head));
  }

  /** Leaves out the units that are not kept and brings the rows that remain back to the sum 1. */
  float[] keep(float[] whole) {
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
