package krelectra.app.explore.change;

import java.util.Locale;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import krelectra.app.explore.attention.Head;
import krelectra.app.look.Balance;
import krelectra.app.look.Fonts;
import krelectra.app.look.Heat;
import krelectra.app.look.Palette;
import krelectra.app.look.Theme;
import krelectra.app.picture.Pen;
import krelectra.inference.analysis.change.HeadChanges;

/**
 * Draws how much each head changed, and one head before, after, and the difference. Weights stand
 * by their square roots, as everywhere.
 *
 * @param place where everything stands
 * @param maps of the head in front
 * @param head in front
 * @param titles of the grid and the three maps
 */
record HeadsPainter(
    HeadsPlace place, HeadChanges heads, ShownChange.HeadMaps maps, Head head, Titles titles) {
  private static final double NUMBERS_FROM = 30;

  /** Words above the drawings. */
  record Titles(String grid, String before, String after, String difference) {}

  void paint(Pen pen, Theme theme) {
    Palette palette = theme.palette();
    title(pen, palette, titles.grid(), place.left(), place.gridWidth());
    grid(pen, theme);
    String[] above = {titles.before(), titles.after(), titles.difference()};
    int[][] pixels = {
      pixels(theme, 0), pixels(theme, 1), pixels(theme, 2),
    };
    for (int map = 0; map < HeadsPlace.MAPS; map++) {
      double x = place.mapX(map);
      double y = place.mapY();
      title(pen, palette, above[map], x, place.side());
      pen.drawPixels(pixels[map], maps.size(), x, y, place.side(), place.side());
      pen.setStroke(palette.line());
      pen.setLineWidth(1);
      pen.strokeRect(x - 0.5, y - 0.5, place.side() + 1, place.side() + 1);
      columns(pen, palette, x);
    }
    rows(pen, palette);
  }

  private static void title(Pen pen, Palette palette, String text, double x, double width) {
    pen.setFont(Font.font(Fonts.FAMILY, javafx.scene.text.FontWeight.BOLD, 12));
    pen.setFill(palette.text());
    pen.setTextAlign(TextAlignment.LEFT);
    pen.fillText(text, x, 10, Math.max(40, width));
  }

  private void grid(Pen pen, Theme theme) {
    Palette palette = theme.palette();
    Heat heat = Heat.surprise(theme);
    double greatest = Math.max(heads.greatest(), 1e-9);
    Font small = Font.font(Fonts.FAMILY, 10.5);
    pen.setFont(small);
    double cell = place.cell();
    for (int layer = 0; layer < heads.layers(); layer++) {
      pen.setFill(palette.faintText());
      pen.setTextAlign(TextAlignment.RIGHT);
      pen.fillText(Integer.toString(layer + 1), place.left() - 5, place.cellY(layer) + cell / 2);
      for (int index = 0; index < heads.heads(); index++) {
        double share = heads.at(layer, index) / greatest;
        double x = place.cellX(index);
        double y = place.cellY(layer);
        pen.setFill(heat.colour(share));
        pen.fillRect(x, y, cell - 1, cell - 1);
        if (cell >= NUMBERS_FROM) {
          pen.setFill(heat.textOn(share));
          pen.setTextAlign(TextAlignment.CENTER);
          pen.fillText(number(heads.at(layer, index)), x + cell / 2 - 0.5, y + cell / 2);
        }
      }
    }
    pen.setFill(palette.faintText());
    pen.setTextAlign(TextAlignment.CENTER);
    for (int index = 0; index < heads.heads(); index++) {
      pen.fillText(
          Integer.toString(index + 1),
          place.cellX(index) + cell / 2,
          place.cellY(heads.layers()) + 8);
    }
    pen.setStroke(palette.accent());
    pen.setLineWidth(2);
    pen.strokeRect(
        place.cellX(head.index()) - 1, place.cellY(head.layer()) - 1, cell + 1, cell + 1);
  }

  /** For instance .12; a head's share of attention is never above 1. */
  static String number(double change) {
    String text = String.format(Locale.ROOT, "%.2f", change);
    return text.startsWith("0") ? text.substring(1) : text;
  }

  private int[] pixels(Theme theme, int map) {
    Heat heat = Heat.attention(theme);
    Balance balance = Balance.of(theme);
    int m = maps.size();
    int[] pixels = new int[m * m];
    for (int i = 0; i < pixels.length; i++) {
      float difference = maps.after()[i] - maps.before()[i];
      pixels[i] =
          switch (map) {
            case 0 -> heat.argb(Math.sqrt(maps.before()[i]));
            case 1 -> heat.argb(Math.sqrt(maps.after()[i]));
            default -> balance.argb(Math.signum(difference) * Math.sqrt(Math.abs(difference)));
          };
    }
    return pixels;
  }

  private void rows(Pen pen, Palette palette) {
    double step = place.side() / maps.size();
    if (step < HeadsPlace.READABLE) {
      return;
    }
    pen.setFont(Font.font(Fonts.FAMILY, Math.min(12, step * 0.9)));
    pen.setFill(palette.text());
    pen.setTextAlign(TextAlignment.RIGHT);
    for (int row = 0; row < maps.size(); row++) {
      pen.fillText(
          maps.labels().get(row),
          place.mapX(0) - 5,
          place.mapY() + (row + 0.5) * step,
          HeadsPlace.LABELS - 8);
    }
  }

  private void columns(Pen pen, Palette palette, double x) {
    double step = place.side() / maps.size();
    if (!place.hasColumnLabels()) {
      return;
    }
    pen.setFont(Font.font(Fonts.FAMILY, Math.min(12, step * 0.9)));
    pen.setFill(palette.text());
    pen.setTextAlign(TextAlignment.LEFT);
    for (int column = 0; column < maps.size(); column++) {
      pen.save();
      pen.translate(x + (column + 0.5) * step, place.mapY() - 4);
      pen.rotate(-90);
      pen.fillText(maps.labels().get(column), 0, 0, HeadsPlace.ABOVE - 8);
      pen.restore();
    }
  }
}
