package krelectra.app.explore.attention;

import krelectra.app.look.Heat;

/**
 * Colours one map at full resolution into an array of pixels. Where there are fewer pixels than
 * cells, a pixel shows the greatest of its cells.
 *
 * @param steps places on the scale of colours, {@code [rows, columns]}, row-major, unsigned
 * @param pixels {@code [height, width]}, row-major
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record MatrixPainter(byte[] steps, int rows, int columns, int[] pixels, int width, int height) {

  void paint(Heat heat) {
    int[] left = starts(width, columns);
    int[] right = ends(width, columns, left);
    int[] top = starts(height, rows);
    int[] bottom = ends(height, rows, top);
    byte[] row = new byte[columns];
    for (int y = 0; y < height; y++) {
      if (y > 0 && top[y] == top[y - 1] && bottom[y] == bottom[y - 1]) {
        System.arraycopy(pixels, (y - 1) * width, pixels, y * width, width);
        continue;
      }
      greatest(row, top[y], bottom[y]);
      for (int x = 0; x < width; x++) {
        byte greatest = row[left[x]];
        for (int to = left[x] + 1; to < right[x]; to++) {
          greatest = greater(greatest, row[to]);
        }
        pixels[y * width + x] = heat.argb(greatest);
      }
    }
  }

  /** The first of the cells that each pixel shows. */
  private static int[] starts(int pixels, int cells) {
    int[] starts = new int[pixels];
    for (int p = 0; p < pixels; p++) {
      starts[p] = (int) ((long) p * cells / pixels);
    }
    return starts;
  }

  /** The one after the last: a single cell if it is enlarged. */
  private static int[] ends(int pixels, int cells, int[] starts) {
    int[] ends = new int[pixels];
    for (int p = 0; p < pixels; p++) {
      ends[p] = Math.max(starts[p] + 1, (int) ((p + 1L) * cells / pixels));
    }
    return ends;
  }

  private void greatest(byte[] row, int start, int end) {
    System.arraycopy(steps, start * columns, row, 0, columns);
    for (int from = start + 1; from < end; from++) {
      for (int to = 0; to < columns; to++) {
        row[to] = greater(row[to], steps[from * columns + to]);
      }
    }
  }

  private static byte greater(byte a, byte b) {
    return (a & 0xff) >= (b & 0xff) ? a : b;
  }

  /** Lines between cells, one pixel wide. */
  void rule(int line) {
    for (int i = 1; i < rows; i++) {
      int at = (int) Math.round((double) i * height / rows);
      java.util.Arrays.fill(pixels, at * width, (at + 1) * width, line);
    }
    for (int i = 1; i < columns; i++) {
      int at = (int) Math.round((double) i * width / columns);
      for (int y = 0; y < height; y++) {
        pixels[y * width + at] = line;
      }
    }
  }
}
