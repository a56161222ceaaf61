package krelectra.app.explore.compare;

import java.util.Arrays;
import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import krelectra.app.look.Fonts;
import krelectra.app.look.Heat;
import krelectra.app.look.Palette;
import krelectra.app.look.Theme;
import krelectra.app.picture.Pen;
import krelectra.inference.analysis.comparison.Comparison;
import krelectra.inference.analysis.comparison.Part;
import krelectra.inference.text.Alignment.RtdRule;

/** Draws the parts that are in sight. */
final class PartPainter {
  /** What the names of the rows take at the left. */
  static final double GUTTER = 66;

  static final double PADDING = 6;
  static final double LABEL = 14;
  static final double VALUE = 11.5;

  private static final double ARC = 6;
  private static final double[] HEIGHTS = {26, 20, 22, 20, 26};
  private static final double SPACING = 3;
  private static final double TOP = 6;

  /** From the first row's top to the last one's bottom. */
  private static final double COLUMN = Arrays.stream(HEIGHTS).sum() + 4 * SPACING;

  private final Pen pen;

  PartPainter(Pen pen) {
    this.pen = pen;
  }

  /**
   * What is drawn of a part.
   *
   * @param a what stands in the first text; empty if nothing
   * @param b the same of the second
   */
  record Column(Part.Kind kind, String a, String b, float rtdA, float rtdB) {
    private static final int LONGEST = 60;

    static Column of(Comparison compared, Part part, RtdRule rule) {
      return new Column(
          part.kind(),
          shortened(compared.unitsA().surface(part.a())),
          shortened(compared.unitsB().surface(part.b())),
          compared.rtdA(part, rule),
          compared.rtdB(part, rule));
    }

    float difference() {
      return rtdA - rtdB;
    }

    private static String shortened(String text) {
      if (text.length() <= LONGEST) {
        return text;
      }
      int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
      return text.substring(0, end) + "…";
    }
  }

  /**
   * What is drawn how.
   *
   * @param largest difference
   * @param names of the five rows
   * @param selected index of a column; −1 for none
   * @param hovered index of the column under the mouse; −1 for none
   */
  record Scene(
      List<Column> columns,
      PartLayout layout,
      Theme theme,
      double largest,
      List<String> names,
      int selected,
      int hovered) {}

  void paint(Scene scene, double width, double height, double scrolled) {
    pen.setFill(scene.theme().palette().background());
    pen.fillRect(0, 0, width, height);
    PartLayout layout = scene.layout();
    double line = -1;
    for (int i = layout.firstOfLine(scrolled); i < layout.places().size(); i++) {
      PartLayout.Place place = layout.places().get(i);
      if (place.y() - scrolled > height) {
        break;
      }
      if (place.y() != line) {
        line = place.y();
        names(scene, line - scrolled, width);
      }
      column(scene, i, GUTTER + place.x(), place.y() - scrolled, place.width());
    }
  }

  private void names(Scene scene, double y, double width) {
    Palette palette = scene.theme().palette();
    if (y > 0) {
      pen.setStroke(palette.line());
      pen.setLineWidth(1);
      pen.strokeLine(0, Math.rint(y) + 0.5, width, Math.rint(y) + 0.5);
    }
    pen.setFont(Font.font(Fonts.FAMILY, VALUE));
    pen.setTextAlign(TextAlignment.LEFT);
    double top = y + TOP;
    for (int row = 0; row < HEIGHTS.length; row++) {
      boolean text = row == 0 || row == 4;
      pen.setFill(text ? palette.text() : palette.faintText());
      pen.fillText(scene.names().get(row), 8, top + HEIGHTS[row] / 2, GUTTER - 12);
      top += HEIGHTS[row] + SPACING;
    }
  }

  private void column(Scene scene, int index, double x, double y, double width) {
    Column column = scene.columns().get(index);
    Palette palette = scene.theme().palette();
    boolean selected = index == scene.selected();
    boolean differs = column.kind() != Part.Kind.EQUAL;
    Heat heat = Heat.surprise(scene.theme());
    double top = y + TOP;
    if (selected || index == scene.hovered()) {
      Color ground =
          palette.background().interpolate(selected ? palette.accent() : palette.text(), 0.1);
      pen.setFill(ground);
      pen.fillRoundRect(x - 1, top - 3, width + 2, COLUMN + 6, ARC);
    }
    for (int row = 0; row < HEIGHTS.length; row++) {
      double h = HEIGHTS[row];
      switch (row) {
        case 0 -> text(scene, column.a(), differs, x, top, width, h);
        case 1 -> value(scene, column.rtdA(), heat, x, top, width, h);
        case 2 -> difference(scene, column.difference(), x, top, width, h);
        case 3 -> value(scene, column.rtdB(), heat, x, top, width, h);
        default -> text(scene, column.b(), differs, x, top, width, h);
      }
      top += h + SPACING;
    }
    if (selected) {
      pen.setStroke(palette.accent());
      pen.setLineWidth(2);
      pen.strokeRoundRect(x - 1, y + TOP - 3, width + 2, COLUMN + 6, ARC);
      pen.setLineWidth(1);
    }
  }

  /** What differs is framed in the accent, what is not there is a dashed gap. */
  private void text(
      Scene scene, String label, boolean differs, double x, double y, double w, double h) {
    Palette palette = scene.theme().palette();
    boolean gap = label.isEmpty();
    pen.setFill(gap ? palette.background() : palette.surface());
    if (!gap) {
      pen.fillRoundRect(x, y, w, h, ARC);
    }
    pen.setStroke(gap ? palette.faintText() : differs ? palette.accent() : palette.line());
    pen.setLineWidth(differs && !gap ? 1.5 : 1);
    pen.setLineDashes(gap ? new double[] {3, 3} : new double[0]);
    pen.strokeRoundRect(x + 0.5, y + 0.5, w - 1, h - 1, ARC);
    pen.setLineDashes();
    pen.setLineWidth(1);
    pen.setFill(palette.text());
    pen.setFont(Font.font(Fonts.FAMILY, LABEL));
    pen.setTextAlign(TextAlignment.CENTER);
    pen.fillText(label, x + w / 2, y + h / 2, w - 4);
  }

  private void value(Scene scene, float value, Heat heat, double x, double y, double w, double h) {
    boolean none = Float.isNaN(value);
    if (!none) {
      pen.setFill(heat.colour(value));
      pen.fillRoundRect(x, y, w, h, ARC);
      pen.setStroke(scene.theme().palette().line());
      pen.strokeRoundRect(x + 0.5, y + 0.5, w - 1, h - 1, ARC);
    }
    number(
        PartText.shortly(value),
        none ? scene.theme().palette().faintText() : heat.textOn(value),
        x + w / 2,
        y + h / 2);
  }

  private void difference(Scene scene, float difference, double x, double y, double w, double h) {
    boolean none = Float.isNaN(difference);
    var colour = new DifferenceColour(scene.theme(), scene.largest());
    if (!none) {
      pen.setFill(colour.colour(difference));
      pen.fillRect(x, y, w, h);
    }
    number(
        PartText.signedShortly(difference),
        none ? scene.theme().palette().faintText() : colour.textOn(difference),
        x + w / 2,
        y + h / 2);
  }

  private void number(String text, Color colour, double x, double y) {
    pen.setFill(colour);
    pen.setFont(Font.font(Fonts.FAMILY, VALUE));
    pen.setTextAlign(TextAlignment.CENTER);
    pen.fillText(text, x, y);
  }
}
