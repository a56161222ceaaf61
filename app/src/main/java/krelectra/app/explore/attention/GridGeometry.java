package krelectra.app.explore.attention;

import org.jspecify.annotations.Nullable;

/**
 * Where each head's thumbnail stands: row below row, and where there is more width than height, the
 * later rows in a second block beside the first, or in a third.
 *
 * @param x of the first thumbnail
 * @param y of the first thumbnail
 * @param step from one thumbnail to the next on the right
 * @param rowStep from one thumbnail to the next below
 * @param side of a thumbnail
 * @param rows in a block
 * @param blockStep from the first thumbnail of a block to that of the next
 * @param order of the heads, row by row
 */
record GridGeometry(
    double x, double y, int step, int rowStep, int side, int rows, int blockStep, HeadOrder order) {
  private static final int LARGEST_STEP = 120;

  /** Room for a head's name and its score beside each other. */
  private static final int CAPTION_STEP = 62;

  /** Room for a layer's number between two blocks. */
  private static final int BETWEEN_BLOCKS = 36;

  private static final int MOST_BLOCKS = 3;

  /** Thumbnails of this size stay in one block, which is read most easily. */
  private static final int READABLE_STEP = 24;

  /** So much larger must thumbnails become by a further block. */
  private static final double WORTH_A_BLOCK = 1.25;

  /**
   * As large as the room allows, square, in the middle of the width.
   *
   * @param caption room below each thumbnail
   */
  static GridGeometry in(
      double width, double height, double left, double top, double caption, HeadOrder order) {
    int blocks = 1;
    double step = step(width - left, height - top, caption, order, 1);
    for (int more = 2;
        more <= Math.min(MOST_BLOCKS, order.rows()) && step < READABLE_STEP;
        more++) {
      double larger = step(width - left, height - top, caption, order, more);
      if (larger >= WORTH_A_BLOCK * step) {
        blocks = more;
        step = larger;
      }
    }
    int columns = order.heads();
    int whole = (int) Math.clamp(step, 3, LARGEST_STEP);
    int gap = whole < 12 ? 1 : whole < 30 ? 3 : 5;
    int room =
        (int) Math.min(columnRoom(width - left, order, blocks), caption > 0 ? CAPTION_STEP : 0);
    int columnStep = Math.max(whole, room);
    int blockStep = columns * columnStep + BETWEEN_BLOCKS;
    double free = width - left - ((double) blocks * blockStep - BETWEEN_BLOCKS);
    return new GridGeometry(
        Math.floor(left + Math.max(0, free / 2)),
        top,
        columnStep,
        whole + (int) caption,
        whole - gap,
        rows(order, blocks),
        blockStep,
        order);
  }

  private static double step(
      double width, double height, double caption, HeadOrder order, int blocks) {
    return Math.min(columnRoom(width, order, blocks), height / rows(order, blocks) - caption);
  }

  private static double columnRoom(double width, HeadOrder order, int blocks) {
    return (width - (blocks - 1.0) * BETWEEN_BLOCKS) / (order.heads() * blocks);
  }

  private static int rows(HeadOrder order, int blocks) {
    return Math.ceilDiv(order.rows(), blocks);
  }

  /** Number of blocks. */
  int blocks() {
    return Math.ceilDiv(order.rows(), rows);
  }

  /** From the first thumbnail's left to the right of all. */
  int width() {
    return (blocks() - 1) * blockStep + order.heads() * step;
  }

  double x(Head head) {
    return x + left(order.place(head));
  }

  double y(Head head) {
    return y + above(order.place(head));
  }

  /** From the first thumbnail's left to that of the one in a place. */
  int left(int place) {
    int row = place / order.heads();
    return row / rows * blockStep + place % order.heads() * step;
  }

  /** From the first thumbnail's top to that of the one in a place. */
  int above(int place) {
    return place / order.heads() % rows * rowStep;
  }

  /** The head at a place, the gap after it included; null beside the grid. */
  @Nullable Head at(double px, double py) {
    int block = (int) Math.floor((px - x) / blockStep);
    int column = (int) Math.floor((px - x - (double) block * blockStep) / step);
    int rowInBlock = (int) Math.floor((py - y) / rowStep);
    int row = block * rows + rowInBlock;
    boolean inside =
        block >= 0
            && column < order.heads()
            && rowInBlock >= 0
            && rowInBlock < rows
            && row < order.rows();
    return inside ? order.at(row * order.heads() + column) : null;
  }
}
