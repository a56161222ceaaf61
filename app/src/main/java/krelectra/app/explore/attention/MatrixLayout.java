package krelectra.app.explore.attention;

/**
 * How a matrix and its labels share a view.
 *
 * @param geometry of the matrix
 * @param angle of the column labels
 * @param length greatest length of a label, longer ones are cut
 */
record MatrixLayout(MatrixGeometry geometry, Angle angle, double length) {
  /** How column labels stand: as flat as their number allows. */
  enum Angle {
    LEVEL,
    SLANTED,
    UPRIGHT
  }

  /** Between a label and the matrix; holds the marks of selected units. */
  static final double GAP = 8;

  /** Between the first row's label and what stands above it in the corner. */
  static final double CORNER = 4;

  private static final double PAD = 8;
  private static final double SLANT = Math.sqrt(0.5);
  private static final double LONGEST = 110;

  /**
   * Lays out.
   *
   * @param longest width of the longest label
   * @param corner width of what stands in the upper left corner
   */
  static MatrixLayout in(
      double width, double height, int rows, int columns, double longest, double corner) {
    double length = Math.min(longest, Math.min(LONGEST, Math.min(width, height) * 0.3));
    double left = Math.max(length, corner) + GAP + PAD;
    double line = Lettering.LINE;
    double least = 2 * line + GAP + CORNER;
    MatrixGeometry level = MatrixGeometry.in(left, least, width, height, rows, columns);
    if (level.cell() >= length + 6) {
      return new MatrixLayout(level.centred(width), Angle.LEVEL, length);
    }
    double rise = Math.max(least, length * SLANT + line * SLANT + GAP);
    double overhang = Math.max(0, length * SLANT - line);
    MatrixGeometry slanted = MatrixGeometry.in(left, rise, width - overhang, height, rows, columns);
    if (slanted.cell() >= line / SLANT - 2) {
      return new MatrixLayout(slanted.centred(width - overhang), Angle.SLANTED, length);
    }
    double top = Math.max(least, length + GAP);
    MatrixGeometry upright = MatrixGeometry.in(left, top, width, height, rows, columns);
    return new MatrixLayout(upright.centred(width), Angle.UPRIGHT, length);
  }
}
