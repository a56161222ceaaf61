package krelectra.app.explore.attention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Which weights of a map are drawn as lines.
 *
 * @param drawn from the smallest weight to the greatest, so that great ones come to lie on top
 * @param found how many there were before the smallest were left out
 */
record Lines(List<Line> drawn, int found) {
  /** More cannot be told apart. */
  static final int MOST = 2000;

  /** Smaller weights have the colour of the ground. */
  private static final float LEAST = 0.003f;

  /** A weight between a row and a column. */
  record Line(int from, int to, float weight) {}

  Lines {
    drawn = List.copyOf(drawn);
  }

  /** All weights of at least {@code threshold}. */
  static Lines above(ShownMap map, double threshold) {
    BitSet all = new BitSet();
    all.set(0, map.height());
    return greatest(map, all, new BitSet(), (float) threshold);
  }

  /** All weights that leave the rows {@code from} or reach the columns {@code to}. */
  static Lines of(ShownMap map, BitSet from, BitSet to) {
    return greatest(map, from, to, LEAST);
  }

  /** The greatest, found without an object for each: of 512 units there are 262,144. */
  private static Lines greatest(ShownMap map, BitSet from, BitSet to, float threshold) {
    float least = Math.max(LEAST, threshold);
    int columns = map.width();
    long[] found = new long[64];
    int count = 0;
    for (int row = 0; row < map.height(); row++) {
      boolean isWhole = from.get(row);
      for (int column = isWhole ? 0 : to.nextSetBit(0);
          column >= 0 && column < columns;
          column = isWhole ? column + 1 : to.nextSetBit(column + 1)) {
        float weight = map.at(row, column);
        if (weight >= least) {
          found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
          // Positive floats are ordered as their bits are.
          found[count++] = (long) Float.floatToIntBits(weight) << 32 | (row * columns + column);
        }
      }
    }
    Arrays.sort(found, 0, count);
    List<Line> lines = new ArrayList<>();
    for (int i = Math.max(0, count - MOST); i < count; i++) {
      int cell = (int) found[i];
      lines.add(
          new Line(cell / columns, cell % columns, Float.intBitsToFloat((int) (found[i] >>> 32))));
    }
    return new Lines(lines, count);
  }

  /** How many were left out. */
  boolean isCut() {
    return drawn.size() < found;
  }
}
