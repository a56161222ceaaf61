package krelectra.app.explore.attention;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import krelectra.app.look.Heat;

/** Draws lines, coloured and widened by weight. */
record LinesPainter(GraphicsContext sheet, LinesGeometry geometry, Heat heat) {
  private static final int STEPS = 32;
  private static final double WIDEST = 5;

  /**
   * Draws lines in the order given, those of nearly the same weight in one stroke.
   *
   * @param height of the view: lines wholly outside are left out
   */
  void paint(List<Lines.Line> lines, double height) {
    sheet.setLineCap(StrokeLineCap.BUTT);
    int step = -1;
    for (Lines.Line line : lines) {
      int next = (int) Math.round(WeightScale.place(line.weight()) * STEPS);
      if (next != step && step >= 0) {
        sheet.stroke();
      }
      if (next != step) {
        step = next;
        double place = (double) step / STEPS;
        sheet.setStroke(heat.colour(place));
        sheet.setLineWidth(Math.max(1, WIDEST * place));
        sheet.beginPath();
      }
      curve(line, height);
    }
    if (step >= 0) {
      sheet.stroke();
    }
  }

  private void curve(Lines.Line line, double height) {
    double from = geometry.middle(line.from());
    double to = geometry.middle(line.to());
    if (Math.max(from, to) < geometry.top() || Math.min(from, to) > height) {
      return;
    }
    double middle = (geometry.left() + geometry.right()) / 2;
    sheet.moveTo(geometry.left(), from);
    sheet.bezierCurveTo(middle, from, middle, to, geometry.right(), to);
  }
}
