package krelectra.app.explore.attention;

import java.util.List;
import javafx.scene.shape.StrokeLineCap;
import krelectra.app.look.Heat;
import krelectra.app.picture.Pen;

/** Draws lines, coloured and widened by weight. */
record LinesPainter(Pen pen, LinesGeometry geometry, Heat heat) {
  private static final int STEPS = 32;
  private static final double WIDEST = 4.5;

  /**
   * Draws lines in the order given, those of nearly the same weight in one stroke.
   *
   * @param height of the view: lines wholly outside are left out
   */
  void paint(List<Lines.Line> lines, double height) {
    pen.setLineCap(StrokeLineCap.BUTT);
    int step = -1;
    for (Lines.Line line : lines) {
      int next = (int) Math.round(WeightScale.place(line.weight()) * STEPS);
      if (next != step && step >= 0) {
        pen.stroke();
      }
      if (next != step) {
        step = next;
        double place = (double) step / STEPS;
        pen.setStroke(heat.colour(place));
        pen.setLineWidth(Math.max(1, WIDEST * place));
        pen.beginPath();
      }
      curve(line, height);
    }
    if (step >= 0) {
      pen.stroke();
    }
  }

  private void curve(Lines.Line line, double height) {
    double from = geometry.middle(line.from());
    double to = geometry.middle(line.to());
    if (Math.max(from, to) < geometry.top() || Math.min(from, to) > height) {
      return;
    }
    double middle = (geometry.left() + geometry.right()) / 2;
    pen.moveTo(geometry.left(), from);
    pen.bezierCurveTo(middle, from, middle, to, geometry.right(), to);
  }
}
