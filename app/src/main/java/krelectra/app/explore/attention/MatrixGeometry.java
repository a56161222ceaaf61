package krelectra.app.explore.attention;

/**
 * Where a matrix stands in its view.
 *
 * @param x of its left edge
 * @param y of its upper edge
 * @param side of the whole
 * @param size rows, m ≥ 1
 */
record MatrixGeometry(double x, double y, double side, int size) {
  /** From here on cells have whole lengths, so that all are alike. */
  private static final double WHOLE_CELL = 5;

  private static final double LARGEST_CELL = 56;

  /** As large as the room allows. */
  static MatrixGeometry in(double x, double y, double width, double height, int size) {
    double room = Math.max(1, Math.min(width - x, height - y));
    double cell = Math.min(LARGEST_CELL, room / size);
    double side = cell >= WHOLE_CELL ? Math.floor(cell) * size : Math.floor(cell * size);
    return new MatrixGeometry(x, y, Math.max(1, side), size);
  }

  /** The same in the middle of a width, what stands at the left of it included. */
  MatrixGeometry centred(double width) {
    double free = Math.max(0, width - x - side);
    return new MatrixGeometry(x + Math.floor(free / 2), y, side, size);
  }

  double cell() {
    return side / size;
  }

  /** The distance of a row's or column's start from the matrix's edge. */
  double start(int index) {
    return side * index / size;
  }

  double middle(int index) {
    return side * (index + 0.5) / size;
  }

  /** The row at that height, from the top of the view; −1 beside the matrix. */
  int row(double py) {
    return index(py - y);
  }

  /** The column there; −1 beside the matrix. */
  int column(double px) {
    return index(px - x);
  }

  private int index(double distance) {
    return distance >= 0 && distance < side ? (int) (distance * size / side) : -1;
  }
}
