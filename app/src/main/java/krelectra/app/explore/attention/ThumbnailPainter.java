package krelectra.app.explore.attention;

import java.util.Arrays;
import krelectra.app.look.Heat;

/** Colours thumbnails into an array of pixels, all in squares of the same size. */
final class ThumbnailPainter {
  private final Thumbnails thumbnails;
  private final Heat heat;
  private final int[] pixels;
  private final int stride;
  private final int size;

  /** Which of the thumbnail's pixels lie under a pixel drawn: from start to end. */
  private final int[] starts;

  private final int[] ends;

  /**
   * Prepares.
   *
   * @param stride pixels in a row of {@code pixels}
   * @param size of a square, its frame of one pixel included
   */
  ThumbnailPainter(Thumbnails thumbnails, Heat heat, int[] pixels, int stride, int size) {
    this.thumbnails = thumbnails;
    this.heat = heat;
    this.pixels = pixels;
    this.stride = stride;
    this.size = size;
    int inner = Math.max(0, size - 2);
    starts = new int[inner];
    ends = new int[inner];
    for (int p = 0; p < inner; p++) {
      starts[p] = p * thumbnails.side() / inner;
      ends[p] = Math.max(starts[p] + 1, (p + 1) * thumbnails.side() / inner);
    }
  }

  /** Draws a head's thumbnail at a place, with a frame of that colour. */
  void paint(int layer, int head, int x, int y, int frame) {
    int inner = starts.length;
    Arrays.fill(pixels, y * stride + x, y * stride + x + size, frame);
    for (int row = 0; row < inner; row++) {
      int start = (y + 1 + row) * stride + x;
      pixels[start] = frame;
      pixels[start + size - 1] = frame;
      if (row > 0 && starts[row] == starts[row - 1] && ends[row] == ends[row - 1]) {
        System.arraycopy(pixels, start - stride + 1, pixels, start + 1, inner);
      } else {
        paintRow(thumbnails.offset(layer, head), row, start + 1);
      }
    }
    int last = (y + size - 1) * stride + x;
    Arrays.fill(pixels, last, last + size, frame);
  }

  private void paintRow(int offset, int row, int start) {
    byte[] steps = thumbnails.steps();
    int side = thumbnails.side();
    for (int column = 0; column < starts.length; column++) {
      int greatest = 0;
      for (int r = starts[row]; r < ends[row]; r++) {
        for (int c = starts[column]; c < ends[column]; c++) {
          greatest = Math.max(greatest, steps[offset + r * side + c] & 0xff);
        }
      }
      pixels[start + column] = heat.argb((byte) greatest);
    }
  }
}
