package krelectra.app.explore.attention;

import org.jspecify.annotations.Nullable;

/**
 * Where each head's thumbnail stands, layers from top to bottom and heads from left to right.
 *
 * @param x of the first thumbnail
 * @param y of the first thumbnail
 * @param step from one thumbnail to the next
 * @param side of a thumbnail
 */
record GridGeometry(double x, double y, int step, int side, int layers, int heads) {
  private static final int LARGEST_STEP = 120;

  /** As large as the room allows, square, in the middle of the width. */
  static GridGeometry in(
      double width, double height, double left, double top, int layers, int heads) {
    double step = Math.min((width - left) / heads, (height - top) / layers);
    int whole = (int) Math.clamp(step, 3, LARGEST_STEP);
    int gap = whole < 12 ? 1 : whole < 30 ? 3 : 5;
    double free = width - left - (double) whole * heads;
    return new GridGeometry(
        Math.floor(left + Math.max(0, free / 2)), top, whole, whole - gap, layers, heads);
  }

  double x(Head head) {
    return x + (double) step * head.index();
  }

  double y(Head head) {
    return y + (double) step * head.layer();
  }

  /** The head at a place, the gap after it included; null beside the grid. */
  @Nullable Head at(double px, double py) {
    int head = (int) Math.floor((px - x) / step);
    int layer = (int) Math.floor((py - y) / step);
    boolean inside = head >= 0 && head < heads && layer >= 0 && layer < layers;
    return inside ? new Head(layer, head) : null;
  }
}
