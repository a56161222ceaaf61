package krelectra.app.explore.attention;

/**
 * Every head's map in small, as places on the scale of colours. A pixel holds the greatest weight
 * of its cells, so that a thin line does not vanish.
 *
 * @param heads number of heads a layer
 * @param side of a picture, in pixels: the number of units, at most {@value #GREATEST_SIDE}
 * @param steps {@code [layers, heads, side, side]}, unsigned, 255 for the weight 1
 */
@SuppressWarnings("ArrayRecordComponent") // a plain tensor; never compared
record Thumbnails(int heads, int side, byte[] steps) {
  static final int GREATEST_SIDE = 64;

  static Thumbnails empty(int layers, int heads, int units) {
    int side = Math.min(GREATEST_SIDE, units);
    return new Thumbnails(heads, side, new byte[layers * heads * side * side]);
  }

  /** Where the picture of a head begins in {@link #steps}. */
  int offset(int layer, int head) {
    return (layer * heads + head) * side * side;
  }

  byte at(int layer, int head, int row, int column) {
    return steps[offset(layer, head) + row * side + column];
  }

  /**
   * Draws one of them.
   *
   * @param map {@code [m, m]}, row-major
   */
  void put(int layer, int head, float[] map, int m) {
    int start = offset(layer, head);
    float[] greatest = new float[side];
    for (int row = 0; row < side; row++) {
      java.util.Arrays.fill(greatest, 0);
      for (int from = first(row, m); from < first(row + 1, m); from++) {
        int to = from * m;
        for (int column = 0; column < side; column++) {
          float max = greatest[column];
          for (int end = from * m + first(column + 1, m); to < end; to++) {
            max = map[to] > max ? map[to] : max;
          }
          greatest[column] = max;
        }
      }
      for (int column = 0; column < side; column++) {
        steps[start + row * side + column] = WeightScale.step(greatest[column]);
      }
    }
  }

  /** The first unit that pixel shows; pixels share the units out evenly, side ≤ m. */
  private int first(int pixel, int m) {
    return (int) ((long) pixel * m / side);
  }
}
