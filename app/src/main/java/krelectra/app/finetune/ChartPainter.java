package krelectra.app.finetune;

import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import krelectra.app.look.Fonts;
import krelectra.app.look.Palette;
import krelectra.app.picture.Pen;
import krelectra.app.run.RunMetrics;

/**
 * Draws curves over steps.
 *
 * @param title above the chart
 * @param axis what runs from left to right
 */
record ChartPainter(String title, String axis, List<Curve> curves, Palette palette) {
  private static final double LEFT = 62;
  private static final double RIGHT = 16;
  private static final double TOP = 44;
  private static final double BOTTOM = 40;
  private static final double DOT = 6;
  private static final double LEGEND = 12;
  private static final int ACROSS = 6;
  private static final int UP = 4;

  boolean isEmpty() {
    return curves.stream().allMatch(curve -> curve.points().isEmpty());
  }

  /** Draws at the origin. */
  void draw(Pen pen, double width, double height) {
    Font small = Font.font(Fonts.FAMILY, 11);
    Font bold = Font.font(Fonts.FAMILY, javafx.scene.text.FontWeight.BOLD, 13);
    pen.setTextAlign(TextAlignment.LEFT);
    pen.setFont(bold);
    pen.setFill(palette.text());
    pen.fillText(title, 8, 14);
    pen.setFont(small);
    if (isEmpty()) {
      return;
    }
    Ticks across =
        Ticks.of(0, Math.max(1, most(true)), Math.max(2, Math.min(ACROSS, (int) (width / 90))));
    Ticks up = Ticks.of(least(), most(false), UP);
    grid(pen, across, up, width, height);
    legend(pen, width);
    pen.save();
    for (Curve curve : curves) {
      line(pen, curve, across, up, width, height);
    }
    pen.restore();
  }

  private void grid(Pen pen, Ticks across, Ticks up, double width, double height) {
    pen.setLineWidth(1);
    pen.setStroke(palette.line());
    pen.setFill(palette.faintText());
    pen.setTextAlign(TextAlignment.RIGHT);
    for (double value : up.values()) {
      double y = y(up, value, height);
      pen.strokeLine(LEFT, y, width - RIGHT, y);
      pen.fillText(up.text(value), LEFT - 6, y);
    }
    pen.setTextAlign(TextAlignment.CENTER);
    for (double value : across.values()) {
      double x = x(across, value, width);
      pen.strokeLine(x, height - BOTTOM, x, height - BOTTOM + 4);
      pen.fillText(across.text(value), x, height - BOTTOM + 14);
    }
    pen.fillText(axis, (LEFT + width - RIGHT) / 2, height - 8);
  }

  private void legend(Pen pen, double width) {
    pen.setTextAlign(TextAlignment.LEFT);
    double each = (width - LEFT - RIGHT) / curves.size();
    for (int i = 0; i < curves.size(); i++) {
      double x = LEFT + i * each;
      pen.setStroke(curves.get(i).colour());
      pen.setLineWidth(2.5);
      pen.strokeLine(x, 32, x + LEGEND, 32);
      pen.setFill(palette.text());
      pen.fillText(curves.get(i).name(), x + LEGEND + 5, 32, each - LEGEND - 10);
    }
  }

  private static void line(
      Pen pen, Curve curve, Ticks across, Ticks up, double width, double height) {
    pen.setStroke(curve.colour());
    pen.setFill(curve.colour());
    pen.setLineWidth(1.8);
    RunMetrics.Point before = null;
    for (RunMetrics.Point point : curve.points()) {
      double x = x(across, point.step(), width);
      double y = y(up, point.value(), height);
      if (before != null) {
        pen.strokeLine(x(across, before.step(), width), y(up, before.value(), height), x, y);
      }
      if (curve.isDotted() || curve.points().size() == 1) {
        pen.fillRoundRect(x - DOT / 2, y - DOT / 2, DOT, DOT, DOT);
      }
      before = point;
    }
  }

  private static double x(Ticks across, double value, double width) {
    return LEFT + across.share(value) * (width - LEFT - RIGHT);
  }

  private static double y(Ticks up, double value, double height) {
    return height - BOTTOM - up.share(value) * (height - TOP - BOTTOM);
  }

  private double most(boolean ofSteps) {
    return curves.stream()
        .flatMap(curve -> curve.points().stream())
        .mapToDouble(point -> ofSteps ? point.step() : point.value())
        .max()
        .orElse(1);
  }

  private double least() {
    return curves.stream()
        .flatMap(curve -> curve.points().stream())
        .mapToDouble(RunMetrics.Point::value)
        .min()
        .orElse(0);
  }
}
