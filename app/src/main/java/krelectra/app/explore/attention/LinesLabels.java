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
    for (int row = first; row < shown.size() && place.middle(row) - place.row() < height; row++) {
      boolean isSelected = model.selection().contains(shown.picture().unit(row));
      label(pen, row, true, isSelected, focus.given(shown, row));
      label(pen, row, false, isSelected, focus.received(shown, row));
    }
  }

  private void label(Pen pen, int row, boolean left, boolean isSelected, double weight) {
    double y = place.middle(row);
    double edge = left ? place.left() : place.right();
    double outward = left ? -1 : 1;
    String text = lettering.fit(shown.picture().label(row), place.length());
    double width = lettering.width(text);
    double from = edge + outward * 2;
    double to = edge + outward * (2 * LinesGeometry.GAP - 2 + width);
    boolean isInFocus = (left ? focus.from() : focus.to()).get(row);
    boolean isHovered = isHovered(row, left);
    if (isInFocus || isHovered) {
      ground(pen, from, to, y, isInFocus ? palette.accent() : palette.line());
    } else if (weight >= LEAST_WRITTEN) {
      ground(pen, from, to, y, heat.colour(WeightScale.place(weight)));
    }
    pen.setFont(isSelected || isInFocus ? lettering.bold : lettering.plain);
    pen.setFill(ink(row, weight, isInFocus, isHovered, isSelected));
    pen.setTextAlign(left ? TextAlignment.RIGHT : TextAlignment.LEFT);
    pen.fillText(text, edge + outward * LinesGeometry.GAP, y);
    if (weight >= LEAST_WRITTEN) {
      pen.setFont(lettering.small);
      pen.setFill(palette.faintText());
      pen.fillText(String.format(Locale.ROOT, "%.3f", weight), to + outward * 4, y);
    }
  }

  private Color ink(
      int row, double weight, boolean isInFocus, boolean isHovered, boolean isSelected) {
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
    return shown.picture().isSpecial(row) ? palette.faintText() : palette.text();
  }

  private boolean isHovered(int row, boolean left) {
    int unit = shown.picture().unit(row);
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
