package krelectra.app.explore.attention;

import krelectra.app.look.Heat;

/**
 * Colours one map at full resolution into an array of pixels. Where there are fewer pixels than
 * cells, a pixel shows the greatest of its cells.
 *
 * @param map {@code [m, m]}, row-major
 * @param pixels {@code [side, side]}, row-major
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record MatrixPainter(float[] map, int m, int[] pixels, int side) {

  void paint(Heat heat) {
    // Pixel p shows the cells from starts[p] to ends[p], which is a single one if enlarged.
    int[] starts = new int[side];
    int[] ends = new int[side];
    for (int p = 0; p < side; p++) {
      starts[p] = (int) ((long) p * m / side);
      ends[p] = Math.max(starts[p] + 1, (int) ((p + 1L) * m / side));
    }
    float[] row = new float[m];
    for (int y = 0; y < side; y++) {
      if (y > 0 && starts[y] == starts[y - 1] && ends[y] == ends[y - 1]) {
        System.arraycopy(pixels, (y - 1) * side, pixels, y * side, side);
        continue;
      }
      greatest(row, starts[y], ends[y]);
      for (int x = 0; x < side; x++) {
        float greatest = row[starts[x]];
        for (int to = starts[x] + 1; to < ends[x]; to++) {
          greatest = row[to] > greatest ? row[to] : greatest;
        }
        pixels[y * side + x] = heat.argb(WeightScale.step(greatest));
      }
    }
  }

  private void greatest(float[] row, int start, int end) {
    System.arraycopy(map, start * m, row, 0, m);
    for (int from = start + 1; from < end; from++) {
      for (int to = 0; to < m; to++) {
        row[to] = Math.max(row[to], map[from * m + to]);
      }
    }
  }

  /** Lines between cells, one pixel wide. */
  void rule(int line) {
    for (int i = 1; i < m; i++) {
      int at = (int) Math.round((double) i * side / m);
      for (int k = 0; k < side; k++) {
        pixels[at * side + k] = line;
        pixels[k * side + at] = line;
      }
    }
  }
}
