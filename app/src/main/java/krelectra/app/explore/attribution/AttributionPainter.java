package krelectra.app.explore.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.text.TextAlignment;
import krelectra.app.explore.FontWidths;
import krelectra.app.explore.LabelStyle;
import krelectra.app.explore.TextUnit;
import krelectra.app.look.Balance;
import krelectra.app.look.Palette;
import krelectra.app.look.Theme;
import krelectra.app.picture.Pen;

/**
 * Draws the units of a text in lines, each on the colour of its value, with the value below it.
 *
 * @param shown what is drawn
 * @param cells each unit's place
 * @param height of all, in pixels
 */
record AttributionPainter(UnitValues shown, List<Cell> cells, double height) {
  private static final double CELL = 44;
  private static final double GAP = 4;
  private static final double PADDING = 8;
  private static final double ARC = 6;

  /** A unit and the place of its cell. */
  record Cell(int unit, double x, double y, double width) {}

  /** Lays out the units that have a value. */
  static AttributionPainter of(
      UnitValues shown, boolean specials, double room, LabelStyle.Widths widths) {
    List<Cell> cells = new ArrayList<>();
    double x = 0;
    double y = 0;
    int segment = 0;
    for (int u = 0; u < shown.units().size(); u++) {
      TextUnit unit = shown.units().get(u);
      if (Float.isNaN(shown.values()[u]) || (unit.isSpecial() && !specials)) {
        continue;
      }
      double width =
          2 * PADDING
              + Math.max(
                  widths.of(unit.label(), LabelStyle.MORPHEME),
                  widths.of(number(shown.values()[u]), LabelStyle.VALUE));
      if (x > 0 && (x + width > room || unit.segment() != segment)) {
        x = 0;
        y += CELL + GAP;
      }
      segment = unit.segment();
      cells.add(new Cell(u, x, y, width));
      x += width + GAP;
    }
    return new AttributionPainter(shown, List.copyOf(cells), y + CELL);
  }

  /** With its sign, for instance +0.123; what is nothing to three places has none. */
  static String number(float value) {
    return Math.abs(value) < 0.0005
        ? "0.000"
        : String.format(Locale.ROOT, "%+.3f", value).replace('-', '−');
  }

  /** The unit at a place; −1 for none. */
  int at(double x, double y) {
    for (Cell cell : cells) {
      if (cell.x() <= x && x < cell.x() + cell.width() && cell.y() <= y && y < cell.y() + CELL) {
        return cell.unit();
      }
    }
    return -1;
  }

  void paint(Pen pen, Theme theme) {
    Palette palette = theme.palette();
    Balance balance = Balance.of(theme);
    float greatest = shown.greatest();
    for (Cell cell : cells) {
      double value = greatest == 0 ? 0 : shown.values()[cell.unit()] / greatest;
      boolean isExplained = shown.marked().contains(cell.unit());
      pen.setFill(balance.colour(value));
      pen.fillRoundRect(cell.x(), cell.y(), cell.width(), CELL, ARC);
      pen.setStroke(isExplained ? palette.accent() : palette.line());
      pen.setLineWidth(isExplained ? 3 : 1);
      double edge = isExplained ? 1.5 : 0.5;
      pen.strokeRoundRect(
          cell.x() + edge, cell.y() + edge, cell.width() - 2 * edge, CELL - 2 * edge, ARC);
      pen.setTextAlign(TextAlignment.CENTER);
      pen.setFill(balance.textOn(value));
      double middle = cell.x() + cell.width() / 2;
      pen.setFont(FontWidths.font(LabelStyle.MORPHEME));
      pen.fillText(shown.units().get(cell.unit()).label(), middle, cell.y() + CELL * 0.35);
      pen.setFont(FontWidths.font(LabelStyle.VALUE));
      pen.fillText(number(shown.values()[cell.unit()]), middle, cell.y() + CELL * 0.75);
    }
  }
}
