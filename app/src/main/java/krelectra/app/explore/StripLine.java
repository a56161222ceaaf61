package krelectra.app.explore;

import java.util.List;

/**
 * One line of the strip: all rows over a stretch of the text.
 *
 * @param segment whose text it is
 * @param opensSegment whether it is the first of its text
 * @param cells from left to right in each row
 * @param y of its upper edge
 * @param width up to the right edge of its last cell
 */
record StripLine(int segment, boolean opensSegment, List<Placed> cells, double y, double width) {
  /**
   * A cell in its place.
   *
   * @param x from the left edge of the line
   */
  record Placed(StripCell cell, double x, double width) {
    boolean contains(double at) {
      return x <= at && at < x + width;
    }
  }

  StripLine {
    cells = List.copyOf(cells);
  }
}
