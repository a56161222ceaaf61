package krelectra.app.look;

import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import krelectra.app.picture.Drawing;
import krelectra.app.picture.Pen;

/** The icon: three units of a sentence, the last one surprising, and the attention between them. */
public final class Emblem {
  /** The sizes that platforms ask for, in pixels. */
  public static final List<Integer> SIZES = List.of(16, 32, 48, 64, 128, 256, 512);

  private static final Color GROUND = Color.web("#1b4b82");
  private static final Color UNIT = Color.web("#ffffff");
  private static final Color SURPRISING = Color.web("#ffb454");
  private static final Color ATTENTION = Color.web("#9cc9f5");

  private Emblem() {}

  /**
   * Draws it, on a ground that is transparent at the corners.
   *
   * @param pixels of each side
   */
  public static Drawing drawing(int pixels) {
    return new Drawing(pixels, pixels, Color.TRANSPARENT, pen -> draw(pen, pixels / 64.0));
  }

  private static void draw(Pen pen, double u) {
    pen.setFill(GROUND);
    pen.fillRoundRect(2 * u, 2 * u, 60 * u, 60 * u, 28 * u);
    pen.setStroke(ATTENTION);
    pen.setLineCap(StrokeLineCap.ROUND);
    pen.setLineWidth(4 * u);
    arc(pen, u, 17, 47, 12);
    arc(pen, u, 32, 47, 26);
    pen.setFill(UNIT);
    pen.fillRoundRect(10 * u, 40 * u, 12.5 * u, 12 * u, 5 * u);
    pen.fillRoundRect(25.75 * u, 40 * u, 12.5 * u, 12 * u, 5 * u);
    pen.setFill(SURPRISING);
    pen.fillRoundRect(41.5 * u, 40 * u, 12.5 * u, 12 * u, 5 * u);
  }

  private static void arc(Pen pen, double u, double from, double to, double top) {
    double middle = (4 * top - 36) / 3;
    pen.beginPath();
    pen.moveTo(from * u, 36 * u);
    pen.bezierCurveTo(from * u, middle * u, to * u, middle * u, to * u, 36 * u);
    pen.stroke();
  }
}
