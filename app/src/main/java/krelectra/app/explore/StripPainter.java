package krelectra.app.explore;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import krelectra.app.look.Heat;
import krelectra.app.look.Palette;
import krelectra.app.look.Theme;
import krelectra.app.picture.Pen;
import krelectra.inference.text.Unit;
import org.jspecify.annotations.Nullable;

/** Draws the lines of the strip that are in sight. */
final class StripPainter {
  /** What the names of the rows take at the left. */
  static final double GUTTER = 84;

  private static final double INSET = 1;
  private static final double ARC = 6;

  private final Pen pen;
  private final LabelStyle.Widths widths;
  private final Map<LabelStyle, Font> fonts = new EnumMap<>(LabelStyle.class);

  /**
   * What is drawn how.
   *
   * @param names of the rows
   * @param headings of the two texts of a pair
   * @param selected whether a unit is selected, be it in part
   * @param hovered what the mouse is on
   */
  record Scene(
      StripLayout layout,
      Theme theme,
      Unit chosen,
      Map<StripRow, String> names,
      java.util.List<String> headings,
      Predicate<TextUnit> selected,
      StripLine.@Nullable Placed hovered) {}

  StripPainter(Pen pen, LabelStyle.Widths widths) {
    this.pen = pen;
    this.widths = widths;
    for (LabelStyle style : LabelStyle.values()) {
      fonts.put(style, FontWidths.font(style));
    }
  }

  /**
   * Draws what is in sight.
   *
   * @param scrollX how far the text is moved to the left
   * @param scrollY how far everything is moved up
   */
  void paint(Scene scene, double width, double height, double scrollX, double scrollY) {
    Palette palette = scene.theme().palette();
    pen.setFill(palette.background());
    pen.fillRect(0, 0, width, height);
    StripLayout layout = scene.layout();
    for (int l = layout.lineAt(scrollY); l < layout.lines().size(); l++) {
      StripLine line = layout.lines().get(l);
      if (line.y() > scrollY + height) {
        break;
      }
      pen.save();
      pen.clip(GUTTER, 0, width - GUTTER, height);
      pen.translate(GUTTER - scrollX, -scrollY);
      for (StripLine.Placed placed : line.cells()) {
        if (placed.x() + placed.width() >= scrollX && placed.x() <= scrollX + width - GUTTER) {
          cell(scene, line, placed, scrollX, scrollX + width - GUTTER);
        }
      }
      pen.restore();
      names(scene, line, -scrollY, width);
    }
  }

  private void names(Scene scene, StripLine line, double shift, double width) {
    Palette palette = scene.theme().palette();
    pen.setTextAlign(TextAlignment.LEFT);
    pen.setFont(font(LabelStyle.HEADER));
    StripLayout layout = scene.layout();
    if (layout.isPair() && line.opensSegment()) {
      double y = Math.rint(shift + line.y()) + 0.5;
      if (line.segment() > 0) {
        pen.setStroke(palette.line());
        pen.strokeLine(0, y - 10, width, y - 10);
      }
      pen.setFill(palette.text());
      pen.fillText(scene.headings().get(line.segment()), 4, y + StripLayout.HEADING / 2 - 2);
    }
    for (StripRow row : layout.rows()) {
      boolean chosen = row.unit(scene.chosen()) == scene.chosen();
      double middle = shift + layout.top(line, row) + row.height() / 2;
      pen.setFill(chosen ? palette.accent() : palette.faintText());
      if (chosen) {
        pen.fillRect(0, middle - row.height() / 2 + 3, 2, row.height() - 6);
      }
      String name = scene.names().getOrDefault(row, "");
      pen.fillText(name, 8, middle, GUTTER - 12);
    }
  }

  private void cell(Scene scene, StripLine line, StripLine.Placed placed, double from, double to) {
    StripCell cell = placed.cell();
    Palette palette = scene.theme().palette();
    StripRow row = cell.row();
    boolean selected = scene.selected().test(cell.unit());
    boolean hovered = placed.equals(scene.hovered());
    boolean chosen = row.unit(scene.chosen()) == scene.chosen();
    double x = placed.x() + INSET;
    double y = scene.layout().top(line, row);
    double w = placed.width() - 2 * INSET;
    double h = row.height();

    Color ground = ground(scene, cell, selected, hovered);
    pen.setFill(ground);
    pen.fillRoundRect(x, y, w, h, ARC);
    boolean unknown = isUnknown(cell);
    boolean dashed = unknown || cell.unit().isSpecial() || isWithoutValue(cell);
    Color border = chosen ? palette.faintText() : palette.line();
    pen.setStroke(selected ? palette.accent() : unknown ? palette.alarm() : border);
    pen.setLineWidth(selected ? 2 : 1);
    pen.setLineDashes(dashed && !selected ? new double[] {3, 3} : new double[0]);
    double edge = selected ? 1 : 0.5;
    pen.strokeRoundRect(x + edge, y + edge, w - 2 * edge, h - 2 * edge, ARC);
    pen.setLineDashes();
    label(scene, cell, centre(placed, from, to), y, h);
  }

  /** The middle of what is in sight of a cell, as far as the label then stays in the cell. */
  private static double centre(StripLine.Placed placed, double from, double to) {
    double left = Math.max(placed.x(), from);
    double right = Math.min(placed.x() + placed.width(), to);
    double half = placed.cell().need() / 2;
    return Math.clamp(
        (left + right) / 2, placed.x() + half, placed.x() + Math.max(half, placed.width() - half));
  }

  private static Color ground(Scene scene, StripCell cell, boolean selected, boolean hovered) {
    Palette palette = scene.theme().palette();
    if (cell.row() == StripRow.RTD) {
      return isWithoutValue(cell)
          ? palette.background()
          : Heat.surprise(scene.theme()).colour(cell.share());
    }
    Color plain = cell.row() == StripRow.EOJEOL ? palette.surface() : palette.background();
    if (selected) {
      return plain.interpolate(palette.accent(), 0.16);
    }
    return hovered ? plain.interpolate(palette.text(), 0.08) : plain;
  }

  private void label(Scene scene, StripCell cell, double centre, double y, double h) {
    Palette palette = scene.theme().palette();
    pen.setTextAlign(TextAlignment.CENTER);
    switch (cell.row()) {
      case EOJEOL -> text(cell.label(), LabelStyle.EOJEOL, palette.text(), centre, y + h / 2);
      case MORPHEME -> {
        text(cell.label(), LabelStyle.MORPHEME, palette.text(), centre, y + h * 0.34);
        text(cell.note(), LabelStyle.TAG, palette.faintText(), centre, y + h * 0.75);
      }
      case PIECE -> piece(palette, cell, centre, y + h / 2);
      case RTD -> {
        Color colour =
            isWithoutValue(cell)
                ? palette.faintText()
                : Heat.surprise(scene.theme()).textOn(cell.share());
        text(cell.label(), LabelStyle.VALUE, colour, centre, y + h / 2);
      }
    }
  }

  /** The mark of a continued word is kept, but steps back. */
  private void piece(Palette palette, StripCell cell, double centre, double middle) {
    String label = cell.label();
    if (!label.startsWith("##") || label.length() == 2) {
      boolean second = cell.unit().isSpecial();
      Color colour =
          isUnknown(cell) ? palette.alarm() : second ? palette.faintText() : palette.text();
      text(label, LabelStyle.PIECE, colour, centre, middle);
      return;
    }
    String rest = label.substring(2);
    double mark = widths.of("##", LabelStyle.PIECE);
    double all = mark + widths.of(rest, LabelStyle.PIECE);
    pen.setTextAlign(TextAlignment.LEFT);
    text("##", LabelStyle.PIECE, palette.faintText(), centre - all / 2, middle);
    text(rest, LabelStyle.PIECE, palette.text(), centre - all / 2 + mark, middle);
  }

  private void text(String text, LabelStyle style, Color colour, double x, double y) {
    pen.setFont(font(style));
    pen.setFill(colour);
    pen.fillText(text, x, y);
  }

  private Font font(LabelStyle style) {
    return java.util.Objects.requireNonNull(fonts.get(style));
  }

  private static boolean isWithoutValue(StripCell cell) {
    return cell.row() == StripRow.RTD && Float.isNaN(cell.share());
  }

  private static boolean isUnknown(StripCell cell) {
    return cell.row() == StripRow.PIECE && cell.label().equals("[UNK]") && !cell.unit().isSpecial();
  }
}
