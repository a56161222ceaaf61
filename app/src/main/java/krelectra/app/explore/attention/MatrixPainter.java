package krelectra.app.explore.attention;

import krelectra.app.look.Heat;

/** Colours one map at full resolution into an array of pixels. */
final class MatrixPainter {
  private MatrixPainter() {}

  /**
   * Colours it. Where there are fewer pixels than cells, a pixel shows the greatest of its cells.
   *
   * @param map {@code [m, m]}, row-major
   * @param pixels {@code [side, side]}, row-major
   */
  static void paint(float[] map, int m, Heat heat, int[] pixels, int side) {
    int before = -1;
    for (int y = 0; y < side; y++) {
      int first = first(y, m, side);
      if (first == before && side >= m) {
        System.arraycopy(pixels, (y - 1) * side, pixels, y * side, side);
      } else {
        paintRow(map, m, heat, pixels, side, y);
      }
      before = first;
    }
  }

  private static void paintRow(float[] map, int m, Heat heat, int[] pixels, int side, int y) {
    for (int x = 0; x < side; x++) {
      float greatest = 0;
      for (int from = first(y, m, side); from < end(y, m, side); from++) {
        for (int to = first(x, m, side); to < end(x, m, side); to++) {
          greatest = Math.max(greatest, map[from * m + to]);
        }
      }
      pixels[y * side + x] = heat.argb(WeightScale.step(greatest));
    }
  }

  /** Lines between cells, one pixel wide. */
  static void rule(int m, int[] pixels, int side, int line) {
    for (int i = 1; i < m; i++) {
      int at = (int) Math.round((double) i * side / m);
      for (int k = 0; k < side; k++) {
        pixels[at * side + k] = line;
        pixels[k * side + at] = line;
      }
    }
  }

  private static int first(int pixel, int m, int side) {
    return (int) ((long) pixel * m / side);
  }

  private static int end(int pixel, int m, int side) {
    return Math.max(first(pixel, m, side) + 1, first(pixel + 1, m, side));
  }
}
