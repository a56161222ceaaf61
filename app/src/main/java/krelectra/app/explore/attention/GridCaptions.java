package krelectra.app.explore.attention;

import java.util.Locale;
import javafx.scene.text.TextAlignment;
import krelectra.app.look.Palette;
import krelectra.app.picture.Pen;
import krelectra.inference.analysis.attention.HeadScore;
import krelectra.inference.analysis.attention.HeadScores;
import org.jspecify.annotations.Nullable;

/** Below each thumbnail the head's score: a bar and, where there is room, figures. */
record GridCaptions(
    @Nullable HeadScores scores,
    @Nullable HeadScore score,
    double greatest,
    Lettering lettering,
    Palette palette) {
  private static final double BAR = 3;
  private static final double HEIGHT = 17;

  static GridCaptions of(AttentionViewModel model, Lettering lettering, Palette palette) {
    HeadScores scores = model.scores().getValue();
    HeadScore score = model.orderProperty().get();
    if (scores == null || score == null) {
      return new GridCaptions(null, score, 0, lettering, palette);
    }
    double greatest = 0;
    for (int i = 0; i < scores.layers() * scores.heads(); i++) {
      double value = scores.at(score, i / scores.heads(), i % scores.heads());
      greatest = value > greatest ? value : greatest; // NaN, of no row, is greater than nothing
    }
    return new GridCaptions(scores, score, greatest, lettering, palette);
  }

  /** The room below a thumbnail; the same while the scores are still worked out. */
  double height() {
    return score == null ? 0 : HEIGHT;
  }

  void draw(Pen pen, GridGeometry grid) {
    if (scores == null || score == null) {
      return;
    }
    pen.setFont(lettering.small);
    for (int place = 0; place < grid.order().ranking().size(); place++) {
      Head head = grid.order().at(place);
      double value = scores.at(score, head.layer(), head.index());
      double x = grid.x(head);
      double y = grid.y(head) + grid.side();
      pen.setFill(palette.accent());
      pen.fillRect(x, y + 1, greatest > 0 ? grid.side() * value / greatest : 0, BAR);
      pen.setFill(palette.text());
      pen.setTextAlign(TextAlignment.CENTER);
      String text = text(grid, head, value);
      if (lettering.width(text) <= grid.step() + 4) {
        pen.fillText(text, x + grid.side() / 2.0, y + BAR + 7);
      }
    }
  }

  /** With the head's name where it does not stand in its layer's row; the name alone if need be. */
  private String text(GridGeometry grid, Head head, double value) {
    String figure = figure(score, value);
    if (grid.order().isByPlace()) {
      return figure;
    }
    String name = (head.layer() + 1) + "-" + (head.index() + 1);
    String both = name + "  " + figure;
    return lettering.width(both) <= grid.step() + 4 ? both : name;
  }

  /** A score in two digits, as in print; a distance has no greatest value. */
  static String figure(@Nullable HeadScore score, double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    String text = String.format(Locale.ROOT, score == HeadScore.DISTANCE ? "%.1f" : "%.2f", value);
    return text.startsWith("0.") && score != HeadScore.DISTANCE ? text.substring(1) : text;
  }
}
