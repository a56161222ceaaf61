package krelectra.app.explore.attention;

import java.util.Arrays;
import krelectra.app.look.Heat;

/** Colours thumbnails into an array of pixels. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ThumbnailPainter(Thumbnails thumbnails, Heat heat, int[] pixels, int stride) {

  /**
   * Draws a head's thumbnail with a frame of one pixel around it.
   *
   * @param size of the square, frame included, in pixels
   */
  void paint(int layer, int head, int x, int y, int size, int frame) {
    int inner = size - 2;
    Arrays.fill(pixels, y * stride + x, y * stride + x + size, frame);
    for (int row = 0; row < inner; row++) {
      int start = (y + 1 + row) * stride + x;
      pixels[start] = frame;
      pixels[start + size - 1] = frame;
      if (row > 0 && first(row, inner) == first(row - 1, inner) && isEnlarged(inner)) {
        System.arraycopy(pixels, start - stride + 1, pixels, start + 1, inner);
      } else {
        paintRow(layer, head, row, inner, start + 1);
      }
    }
    int last = (y + size - 1) * stride + x;
    Arrays.fill(pixels, last, last + size, frame);
  }

  private boolean isEnlarged(int inner) {
    return inner >= thumbnails.side();
  }

  private void paintRow(int layer, int head, int row, int inner, int start) {
    for (int column = 0; column < inner; column++) {
      int greatest = 0;
      for (int r = first(row, inner); r < end(row, inner); r++) {
        for (int c = first(column, inner); c < end(column, inner); c++) {
          greatest = Math.max(greatest, thumbnails.at(layer, head, r, c) & 0xff);
        }
      }
      pixels[start + column] = heat.argb((byte) greatest);
    }
  }

  /** The first of the thumbnail's pixels under a pixel drawn. */
  private int first(int pixel, int inner) {
    return pixel * thumbnails.side() / inner;
  }

  private int end(int pixel, int inner) {
    return Math.max(first(pixel, inner) + 1, first(pixel + 1, inner));
  }
}
