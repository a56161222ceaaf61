package krelectra.app.explore.attention;

import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import krelectra.app.look.Palette;

/** A word on a ground of its own, over what is drawn below. */
final class Chip extends Group {
  private static final double PADDING = 4;

  private final Rectangle ground = new Rectangle();
  private final Text text = new Text();

  Chip(Font font) {
    super();
    text.setFont(font);
    text.setTextOrigin(VPos.CENTER);
    text.setX(PADDING);
    ground.setHeight(Lettering.LINE + 3);
    ground.setY(-ground.getHeight() / 2);
    ground.setArcWidth(6);
    ground.setArcHeight(6);
    getChildren().addAll(ground, text);
    setManaged(false);
    setMouseTransparent(true);
  }

  void write(String label, Palette palette) {
    text.setText(label);
    text.setFill(palette.background());
    ground.setFill(palette.text());
    ground.setWidth(Math.ceil(text.getLayoutBounds().getWidth()) + 2 * PADDING);
  }

  double width() {
    return ground.getWidth();
  }

  double height() {
    return ground.getHeight();
  }

  /** Puts its left edge and its middle line there. */
  void moveTo(double x, double middle) {
    setLayoutX(Math.rint(x));
    setLayoutY(Math.rint(middle));
  }
}
