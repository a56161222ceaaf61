package krelectra.app.picture;

import static krelectra.app.picture.SvgText.number;

import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** The shapes of letters, as the path of an SVG element. To be used on JavaFX's thread. */
final class Outline {
  private Outline() {}

  /** A text whose base line begins at the origin. */
  static String of(String label, Font font) {
    Text text = new Text(label);
    text.setFont(font);
    // The public way to a text's shape: what is left of it when nothing is taken away.
    Path path = (Path) Shape.subtract(text, new Rectangle());
    StringBuilder data = new StringBuilder();
    for (PathElement element : path.getElements()) {
      append(data, element);
    }
    return data.toString();
  }

  private static void append(StringBuilder data, PathElement element) {
    switch (element) {
      case MoveTo to -> add(data, 'M', to.getX(), to.getY());
      case LineTo to -> add(data, 'L', to.getX(), to.getY());
      case QuadCurveTo to ->
          add(data, 'Q', to.getControlX(), to.getControlY(), to.getX(), to.getY());
      case CubicCurveTo to ->
          add(
              data,
              'C',
              to.getControlX1(),
              to.getControlY1(),
              to.getControlX2(),
              to.getControlY2(),
              to.getX(),
              to.getY());
      case ClosePath end -> data.append('Z');
      default -> throw new IllegalStateException("letters have no " + element);
    }
  }

  private static void add(StringBuilder data, char command, double... numbers) {
    data.append(command);
    for (int i = 0; i < numbers.length; i++) {
      data.append(i == 0 ? "" : " ").append(number(numbers[i]));
    }
  }
}
