package krelectra.app.explore.attention;

import krelectra.app.picture.Pen;

/** Pixels that a pen draws, one to the unit of length. */
final class PenBitmap implements Bitmap {
  private final Pen pen;
  private int[] pixels = {};
  private int width = 1;

  PenBitmap(Pen pen) {
    this.pen = pen;
  }

  @Override
  public double scale() {
    return 1;
  }

  @Override
  public int[] pixels(int width, int height) {
    this.width = width;
    pixels = new int[width * height];
    return pixels;
  }

  @Override
  public void show(double x, double y) {
    pen.drawPixels(pixels, width, x, y, width, (double) pixels.length / width);
  }
}
