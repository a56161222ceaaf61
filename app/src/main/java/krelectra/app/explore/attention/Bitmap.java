package krelectra.app.explore.attention;

/** What a view draws pixel by pixel: an image on the screen or a part of a file. */
interface Bitmap {
  /** Device pixels to the unit of length. */
  double scale();

  /**
   * The pixels to fill, {@code 0xAARRGGBB}, row-major; {@link #show} makes them seen.
   *
   * @param width in device pixels, at least 1
   * @param height in device pixels, at least 1
   */
  int[] pixels(int width, int height);

  /**
   * Whether the pixels of that size were filled with what {@code content} names; if not, they are
   * about to be. A part of a file never holds anything yet.
   */
  default boolean holds(Object content, int width, int height) {
    return false;
  }

  /** Shows the pixels at that place. */
  void show(double x, double y);
}
