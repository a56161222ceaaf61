package krelectra.app.annotate.text;

import java.util.List;

/**
 * A line of the text, laid out.
 *
 * @param first the first character, as the graphemes count
 * @param edges where each character starts from the left, then where the last one ends
 * @param y the top of its arcs
 * @param textTop the top of its letters
 * @param height from {@code y} to the bottom of its lowest bar
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record TextLine(
    int first,
    double[] edges,
    double y,
    double textTop,
    double height,
    List<Bar> bars,
    List<Curve> curves) {
  /** What the letters take. */
  static final double TEXT_HEIGHT = 30;

  /** What a bar takes with its name. */
  static final double LANE = 21;

  /** What an arc takes with its name. */
  static final double LEVEL = 19;

  TextLine {
    bars = List.copyOf(bars);
    curves = List.copyOf(curves);
  }

  /** How many characters are in it. */
  int count() {
    return edges.length - 1;
  }

  double bottom() {
    return y + height;
  }

  /** Where a character starts, from the left; that of one outside the line is the line's edge. */
  double x(int grapheme) {
    return edges[Math.clamp((long) grapheme - first, 0, count())];
  }

  double barTop(int lane) {
    return textTop + TEXT_HEIGHT + lane * LANE;
  }

  double curveTop(int level) {
    return textTop - 4 - level * LEVEL;
  }

  /**
   * A mark in this line.
   *
   * @param pieces from where to where, pairs in order
   * @param lane how far below the text, from 0
   * @param opens whether the mark begins in this line
   * @param closes whether it ends in this line
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Bar(
      Mark mark,
      double[] pieces,
      int lane,
      String name,
      double nameWidth,
      boolean opens,
      boolean closes) {
    double left() {
      return pieces[0];
    }

    double right() {
      return pieces[pieces.length - 1];
    }
  }

  /**
   * An arc in this line; an end in another line lies at the line's edge.
   *
   * @param from where it leaves its governor; NaN if that is in another line
   * @param to where it meets its dependent; NaN if that is in another line
   * @param left where it starts from the left
   * @param right where it ends
   * @param level how far above the text, from 1
   */
  record Curve(Arc arc, double from, double to, double left, double right, int level) {}
}
