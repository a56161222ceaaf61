package krelectra.app.annotate.text;

import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import krelectra.annotation.document.Range;
import krelectra.app.look.Palette;
import krelectra.app.picture.Pen;
import org.jspecify.annotations.Nullable;

/** Draws the lines of a text that are in sight. */
final class TextPainter {
  private static final double ROUND = 6;
  private static final double BAR = 4;
  private static final double TINT = 0.16;
  private static final double NAME_TINT = 0.22;

  private final Pen pen;
  private final Palette palette;
  private final Font textFont = TextWidths.textFont();
  private final Font nameFont = TextWidths.nameFont();

  TextPainter(Pen pen, Palette palette) {
    this.pen = pen;
    this.palette = palette;
  }

  /**
   * Draws what is in sight.
   *
   * @param scroll how far everything is moved up
   */
  void paint(
      TextLayout layout, @Nullable Range selected, double width, double height, double scroll) {
    pen.setFill(palette.background());
    pen.fillRect(0, 0, width, height);
    pen.save();
    pen.translate(0, -scroll);
    for (TextLine line : layout.lines()) {
      if (line.bottom() >= scroll - 20 && line.y() <= scroll + height) {
        line(layout, line, selected);
      }
    }
    pen.restore();
  }

  private void line(TextLayout layout, TextLine line, @Nullable Range selected) {
    line.bars().forEach(bar -> ground(line, bar));
    if (selected != null) {
      selection(layout, line, selected);
    }
    letters(layout, line);
    line.bars().forEach(bar -> bar(line, bar));
    line.curves().forEach(curve -> curve(line, curve));
  }

  private void ground(TextLine line, TextLine.Bar bar) {
    if (bar.mark().style() == MarkStyle.ASIDE) {
      return;
    }
    pen.setFill(alpha(bar.mark().colour(), bar.mark().isActive() ? 2 * TINT : TINT));
    for (int i = 0; i < bar.pieces().length; i += 2) {
      double x = bar.pieces()[i];
      pen.fillRect(x, line.textTop() + 2, bar.pieces()[i + 1] - x, TextLine.TEXT_HEIGHT - 3);
    }
  }

  private void selection(TextLayout layout, TextLine line, Range selected) {
    int from = layout.graphemes().at(selected.start());
    int to = layout.graphemes().at(selected.end());
    if (from >= line.first() + line.count() || to <= line.first()) {
      return;
    }
    double x = line.x(from);
    double w = line.x(to) - x;
    pen.setFill(alpha(palette.accent(), 0.24));
    pen.fillRoundRect(x - 1, line.textTop(), w + 2, TextLine.TEXT_HEIGHT, ROUND);
    pen.setStroke(palette.accent());
    pen.setLineWidth(2);
    pen.setLineDashes();
    pen.strokeRoundRect(x - 1, line.textTop(), w + 2, TextLine.TEXT_HEIGHT, ROUND);
  }

  /** Word by word, each where it was measured. */
  private void letters(TextLayout layout, TextLine line) {
    pen.setFont(textFont);
    pen.setFill(palette.text());
    pen.setTextAlign(TextAlignment.LEFT);
    Graphemes graphemes = layout.graphemes();
    double middle = line.textTop() + TextLine.TEXT_HEIGHT / 2;
    int end = line.first() + line.count();
    for (int from = line.first(); from < end; ) {
      int to = from;
      while (to < end && !TextUnits.isBlank(layout.text(), graphemes.start(to))) {
        to++;
      }
      if (to > from) {
        String word = layout.text().substring(graphemes.start(from), graphemes.start(to));
        pen.fillText(word, line.x(from), middle);
      }
      from = to + 1;
    }
  }

  private void bar(TextLine line, TextLine.Bar bar) {
    Mark mark = bar.mark();
    double top = line.barTop(bar.lane());
    Color colour = mark.style() == MarkStyle.ASIDE ? alpha(mark.colour(), 0.55) : mark.colour();
    pen.setFill(colour);
    pen.setStroke(colour);
    pen.setLineCap(StrokeLineCap.BUTT);
    for (int i = 0; i < bar.pieces().length; i += 2) {
      stretch(bar, bar.pieces()[i], bar.pieces()[i + 1], top);
      if (i > 0) {
        pen.setLineWidth(1);
        pen.setLineDashes(2, 2);
        pen.strokeLine(bar.pieces()[i - 1], top + 2, bar.pieces()[i], top + 2);
        pen.setLineDashes();
      }
    }
    name(bar, top + BAR + 1);
  }

  private void stretch(TextLine.Bar bar, double from, double to, double top) {
    double left = from + (bar.opens() ? 1 : 0);
    double right = to - (bar.closes() ? 1 : 0);
    if (bar.mark().style() == MarkStyle.SUGGESTED) {
      pen.setLineWidth(2);
      pen.setLineDashes(5, 3);
      pen.strokeLine(left, top + BAR / 2, right, top + BAR / 2);
      pen.setLineDashes();
    } else {
      pen.fillRect(left, top, Math.max(1, right - left), BAR - 1);
    }
    // Feet at the ends tell two neighbours of one colour apart.
    pen.setLineWidth(2);
    if (bar.opens()) {
      pen.strokeLine(left + 1, top - 3, left + 1, top + BAR - 1);
    }
    if (bar.closes()) {
      pen.strokeLine(right - 1, top - 3, right - 1, top + BAR - 1);
    }
  }

  private void name(TextLine.Bar bar, double top) {
    Mark mark = bar.mark();
    if (bar.name().isEmpty()) {
      return;
    }
    double height = TextLine.LANE - BAR - 3;
    double width = bar.nameWidth() + 6;
    boolean suggested = mark.style() == MarkStyle.SUGGESTED;
    Color ground = palette.background().interpolate(mark.colour(), suggested ? 0.06 : NAME_TINT);
    pen.setFill(ground);
    pen.fillRoundRect(bar.left(), top, width, height, ROUND);
    if (suggested || mark.isActive()) {
      pen.setStroke(mark.isActive() ? palette.accent() : mark.colour());
      pen.setLineWidth(mark.isActive() ? 2 : 1);
      if (suggested) {
        pen.setLineDashes(3, 2);
      }
      pen.strokeRoundRect(bar.left() + 0.5, top + 0.5, width - 1, height - 1, ROUND);
      pen.setLineDashes();
    }
    pen.setFont(nameFont);
    pen.setFill(mark.style() == MarkStyle.ASIDE ? palette.faintText() : palette.text());
    pen.setTextAlign(TextAlignment.LEFT);
    pen.fillText(bar.name(), bar.left() + 3, top + height / 2);
  }

  private void curve(TextLine line, TextLine.Curve curve) {
    Arc arc = curve.arc();
    Color colour = arc.isActive() ? palette.accent() : arc.colour();
    double top = line.curveTop(curve.level());
    double foot = line.textTop() + 1;
    pen.setStroke(colour);
    pen.setFill(colour);
    pen.setLineWidth(arc.isActive() ? 2.5 : 1.5);
    pen.setLineCap(StrokeLineCap.BUTT);
    if (arc.style() == MarkStyle.SUGGESTED) {
      pen.setLineDashes(5, 3);
    }
    if (arc.from().equals(arc.to())) {
      pen.strokeLine(curve.to(), top, curve.to(), foot);
    } else {
      arch(curve, top, foot);
    }
    pen.setLineDashes();
    if (!Double.isNaN(curve.to())) {
      head(curve.to() + side(curve), foot);
    }
    curveName(curve, top);
  }

  /** Both ends of several arcs at one word would lie on each other. */
  private static double side(TextLine.Curve curve) {
    if (curve.arc().from().equals(curve.arc().to())) {
      return 0;
    }
    boolean toTheRight = curve.to() == curve.right();
    return toTheRight ? -3 : 3;
  }

  private void arch(TextLine.Curve curve, double top, double foot) {
    double bend = 7;
    boolean leftFoot = isFoot(curve, curve.left());
    boolean rightFoot = isFoot(curve, curve.right());
    double left = curve.left() + (leftFoot ? foot(curve, curve.left()) : 0);
    double right = curve.right() - (rightFoot ? foot(curve, curve.right()) : 0);
    pen.beginPath();
    if (leftFoot) {
      pen.moveTo(left, foot);
      pen.bezierCurveTo(left, top + bend, left, top, left + bend, top);
    } else {
      pen.moveTo(left, top);
    }
    double stop = rightFoot ? right - bend : right;
    pen.bezierCurveTo(stop, top, stop, top, stop, top);
    if (rightFoot) {
      pen.bezierCurveTo(right, top, right, top + bend, right, foot);
    }
    pen.stroke();
  }

  /** At the governor lower arcs stand further in, so that their feet are told apart. */
  private static double foot(TextLine.Curve curve, double x) {
    boolean governs = x == curve.from() && x != curve.to();
    return governs ? Math.max(3, 19 - 4.0 * curve.level()) : 3;
  }

  private static boolean isFoot(TextLine.Curve curve, double x) {
    return x == curve.from() || x == curve.to();
  }

  private void head(double x, double y) {
    pen.setLineWidth(2);
    pen.strokeLine(x - 3.5, y - 6, x, y);
    pen.strokeLine(x + 3.5, y - 6, x, y);
  }

  private void curveName(TextLine.Curve curve, double top) {
    String name = curve.arc().text();
    if (name.isEmpty()) {
      return;
    }
    double middle = (curve.left() + curve.right()) / 2;
    double most = Math.max(30, curve.right() - curve.left() - 8);
    double width = Math.min(most, name.length() * 7.0 + 6);
    pen.setFill(palette.background());
    pen.fillRect(middle - width / 2, top - 8, width, 16);
    pen.setFont(nameFont);
    pen.setFill(palette.text());
    pen.setTextAlign(TextAlignment.CENTER);
    pen.fillText(name, middle, top, most);
    pen.setTextAlign(TextAlignment.LEFT);
  }

  private static Color alpha(Color colour, double opacity) {
    return Color.color(colour.getRed(), colour.getGreen(), colour.getBlue(), opacity);
  }
}
