package krelectra.app.explore.attention;

/**
 * Where two columns of units stand: on the left those that attend, on the right those attended to.
 *
 * @param left where lines begin
 * @param right where lines end
 * @param top of the first row
 * @param row height of a row
 * @param length greatest length of a label
 * @param size number of rows
 * @param offset how far the rows are scrolled
 */
record LinesGeometry(
    double left, double right, double top, double row, double length, int size, double offset) {
  private static final double LEAST_ROW = 18;
  private static final double GREATEST_ROW = 30;
  private static final double LONGEST = 160;
  private static final double WIDEST = 460;

  /** Room for a value beside a label. */
  static final double VALUE = 40;

  /** Below the last row. */
  private static final double MARGIN = 6;

  /** Between a label's end and the line. */
  static final double GAP = 8;

  static LinesGeometry in(
      double width, double height, double top, double longest, int size, double offset) {
    double length = Math.min(longest, Math.min(LONGEST, width / 4));
    double row = Math.clamp((height - top - MARGIN) / size, LEAST_ROW, GREATEST_ROW);
    double side = length + GAP + VALUE;
    double middle = Math.clamp(width - 2 * side, 40, WIDEST);
    double left = Math.max(side, (width - middle) / 2);
    double most = Math.max(0, row * size - (height - top - MARGIN));
    return new LinesGeometry(
        Math.round(left),
        Math.round(left + middle),
        top,
        Math.floor(row),
        length,
        size,
        Math.clamp(offset, 0, most));
  }

  /** The height below which that many rows must be scrolled. */
  static double least(int size) {
    return LEAST_ROW * size + MARGIN;
  }

  /** The height of all rows. */
  double extent() {
    return row * size;
  }

  double middle(int index) {
    return top + row * (index + 0.5) - offset;
  }

  /** The row at that height; −1 if there is none. */
  int at(double y) {
    int index = (int) Math.floor((y - top + offset) / row);
    return y >= top && index < size ? index : -1;
  }

  /**
   * The height of a line (a cubic curve that leaves and arrives level) at some place between the
   * columns.
   *
   * @param x from {@code left} to {@code right}
   */
  double height(Lines.Line line, double x) {
    double t = parameter((x - left) / (right - left));
    double rise = t * t * (3 - 2 * t);
    return middle(line.from()) + (middle(line.to()) - middle(line.from())) * rise;
  }

  /** Solves x(t) = 1.5 t (1 − t) + t³, which grows from 0 to 1, by halving. */
  private static double parameter(double x) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < 20; i++) {
      double t = (low + high) / 2;
      if (1.5 * t * (1 - t) + t * t * t < x) {
        low = t;
      } else {
        high = t;
      }
    }
    return low;
  }
}
