package krelectra.app.explore.attention;

import org.jspecify.annotations.Nullable;

/**
 * Where each head's thumbnail stands.
 *
 * @param x of the first thumbnail
 * @param y of the first thumbnail
 * @param step from one thumbnail to the next on the right
 * @param rowStep from one thumbnail to the next below
 * @param side of a thumbnail
 * @param order of the heads, row by row
 */
record GridGeometry(double x, double y, int step, int rowStep, int side, HeadOrder order) {
  private static final int LARGEST_STEP = 120;

  /** Room for a head's name and its score beside each other. */
  private static final int CAPTION_STEP = 62;

  /**
   * As large as the room allows, square, in the middle of the width.
   *
   * @param caption room below each thumbnail
   */
  static GridGeometry in(
      double width, double height, double left, double top, double caption, HeadOrder order) {
    int columns = order.heads();
    double step = Math.min((width - left) / columns, (height - top) / order.rows() - caption);
    int whole = (int) Math.clamp(step, 3, LARGEST_STEP);
    int gap = whole < 12 ? 1 : whole < 30 ? 3 : 5;
    int room = (int) Math.min((width - left) / columns, caption > 0 ? CAPTION_STEP : 0);
    int columnStep = Math.max(whole, room);
    double free = width - left - (double) columnStep * columns;
    return new GridGeometry(
        Math.floor(left + Math.max(0, free / 2)),
        top,
        columnStep,
        whole + (int) caption,
        whole - gap,
        order);
  }

  double x(Head head) {
    return x + (double) step * (order.place(head) % order.heads());
  }

  double y(Head head) {
    return y + (double) rowStep * Math.floorDiv(order.place(head), order.heads());
  }

  /** The head at a place, the gap after it included; null beside the grid. */
  @Nullable Head at(double px, double py) {
    int column = (int) Math.floor((px - x) / step);
    int row = (int) Math.floor((py - y) / rowStep);
    boolean inside = column >= 0 && column < order.heads() && row >= 0 && row < order.rows();
    return inside ? order.at(row * order.heads() + column) : null;
  }
}
