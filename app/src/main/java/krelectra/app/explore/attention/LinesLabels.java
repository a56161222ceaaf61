package krelectra.app.explore.attention;

import java.util.Locale;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import krelectra.app.look.Heat;
import krelectra.app.look.Palette;
import krelectra.app.picture.Pen;

/** The units of both columns; beside a unit in focus what the others give to it or take from it. */
record LinesLabels(
    LinesGeometry place,
    ShownMap shown,
    LinesFocus focus,
    AttentionViewModel model,
    Lettering lettering,
    Palette palette,
    Heat heat) {
  private static final double LEAST_WRITTEN = 0.0005;

  void draw(Pen pen, double height) {
    int first = Math.max(0, place.at(place.top()));
    int end = first;
    while (end < place.size() && place.middle(end) - place.row() < height) {
      end++;
    }
    for (int row = first; row < Math.min(end, shown.height()); row++) {
      label(pen, row, true, focus.given(shown, row));
    }
    for (int column = first; column < Math.min(end, shown.width()); column++) {
      label(pen, column, false, focus.received(shown, column));
    }
  }

  private void label(Pen pen, int row, boolean left, double weight) {
    int unit = left ? shown.rowUnit(row) : shown.columnUnit(row);
    boolean isSelected = model.selection().contains(unit);
    double y = place.middle(row);
    double edge = left ? place.left() : place.right();
    double outward = left ? -1 : 1;
    String text =
        lettering.fit(left ? shown.rowLabel(row) : shown.columnLabel(row), place.length());
    double width = lettering.width(text);
    double from = edge + outward * 2;
    double to = edge + outward * (2 * LinesGeometry.GAP - 2 + width);
    boolean isInFocus = (left ? focus.from() : focus.to()).get(row);
    boolean isHovered = isHovered(unit, left);
    if (isInFocus || isHovered) {
      ground(pen, from, to, y, isInFocus ? palette.accent() : palette.line());
    } else if (weight >= LEAST_WRITTEN) {
      ground(pen, from, to, y, heat.colour(WeightScale.place(weight)));
    }
    pen.setFont(isSelected || isInFocus ? lettering.bold : lettering.plain);
    boolean isFaint = shown.picture().isSpecial(left ? shown.rows()[row] : shown.columns()[row]);
    pen.setFill(ink(isFaint, weight, isInFocus, isHovered, isSelected));
    pen.setTextAlign(left ? TextAlignment.RIGHT : TextAlignment.LEFT);
    pen.fillText(text, edge + outward * LinesGeometry.GAP, y);
    if (weight >= LEAST_WRITTEN) {
      pen.setFont(lettering.small);
      pen.setFill(palette.faintText());
      pen.fillText(String.format(Locale.ROOT, "%.3f", weight), to + outward * 4, y);
    }
  }

  private Color ink(
      boolean isFaint, double weight, boolean isInFocus, boolean isHovered, boolean isSelected) {
    if (isInFocus) {
      return palette.background();
    }
    if (isHovered) {
      return palette.text();
    }
    if (weight >= LEAST_WRITTEN) {
      return heat.textOn(WeightScale.place(weight));
    }
    if (isSelected) {
      return palette.accent();
    }
    return isFaint ? palette.faintText() : palette.text();
  }

  private boolean isHovered(int unit, boolean left) {
    return switch (model.hoveredProperty().get()) {
      case Hover.OfUnit(int of, boolean attending) -> of == unit && attending == left;
      case Hover.OfPair(int from, int to) -> unit == (left ? from : to);
      case Hover.OfHead head -> false;
      case null -> false;
    };
  }

  private void ground(Pen pen, double from, double to, double y, Color colour) {
    pen.setFill(colour);
    double height = Math.min(place.row() - 1, Lettering.LINE + 5);
    pen.fillRoundRect(Math.min(from, to), y - height / 2, Math.abs(to - from), height, 6);
  }
}
