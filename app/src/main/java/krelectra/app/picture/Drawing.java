package krelectra.app.picture;

import java.util.function.Consumer;
import javafx.scene.paint.Color;

/**
 * What a view draws, for any pen.
 *
 * @param width of all, in pixels
 * @param height of all, in pixels
 * @param background below all
 * @param content draws, on JavaFX's thread
 */
public record Drawing(double width, double height, Color background, Consumer<Pen> content) {

  /** The same with another one below it. */
  public Drawing above(Drawing other) {
    return new Drawing(
        Math.max(width, other.width),
        height + other.height,
        background,
        pen -> {
          pen.save();
          content.accept(pen);
          pen.restore();
          pen.save();
          pen.translate(0, height);
          other.content.accept(pen);
          pen.restore();
        });
  }
}
