package krelectra.app.explore.attention;

/**
 * Where a matrix stands in its view.
 *
 * @param x of its left edge
 * @param y of its upper edge
 * @param width of the whole
 * @param height of the whole
 * @param rows at least 1
 * @param columns at least 1
 */
record MatrixGeometry(double x, double y, double width, double height, int rows, int columns) {
  /** From here on cells have whole lengths, so that all are alike. */
  private static final double WHOLE_CELL = 5;

  private static final double LARGEST_CELL = 56;

  /** As large as the room allows, with square cells. */
  static MatrixGeometry in(double x, double y, double width, double height, int rows, int columns) {
    double room = Math.min(Math.max(1, width - x) / columns, Math.max(1, height - y) / rows);
    double cell = Math.min(LARGEST_CELL, room);
    double whole = cell >= WHOLE_CELL ? Math.floor(cell) : cell;
    return new MatrixGeometry(
        x,
        y,
        Math.max(1, Math.floor(whole * columns)),
        Math.max(1, Math.floor(whole * rows)),
        rows,
        columns);
  }

  /** The same in the middle of a width, what stands at the left of it included. */
  MatrixGeometry centred(double room) {
    double free = Math.max(0, room - x - width);
    return new MatrixGeometry(x + Math.floor(free / 2), y, width, height, rows, columns);
  }

  /** The side of a cell. */
  double cell() {
    return Math.min(width / columns, height / rows);
  }

  /** The distance of a row's start from the upper edge. */
  double rowStart(int row) {
    return height * row / rows;
  }

  /** The distance of a column's start from the left edge. */
  double columnStart(int column) {
    return width * column / columns;
  }

  double rowMiddle(int row) {
    return height * (row + 0.5) / rows;
  }

  double columnMiddle(int column) {
    return width * (column + 0.5) / columns;
  }

  /** The row at that height, from the top of the view; −1 beside the matrix. */
  int row(double py) {
    return index(py - y, height, rows);
  }

  /** The column there; −1 beside the matrix. */
  int column(double px) {
    return index(px - x, width, columns);
  }

  private static int index(double distance, double length, int count) {
    return distance >= 0 && distance < length ? (int) (distance * count / length) : -1;
  }
}
