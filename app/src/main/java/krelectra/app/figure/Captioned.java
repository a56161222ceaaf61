package krelectra.app.figure;

import java.util.stream.Collectors;
import javafx.scene.text.Font;
import krelectra.app.language.Messages;
import krelectra.app.look.Fonts;
import krelectra.app.look.Palette;
import krelectra.app.picture.Drawing;
import krelectra.app.picture.Paragraph;

/** A figure's caption in the language of the window. To be used on JavaFX's thread. */
final class Captioned {
  private static final double SIZE = 10.5;
  private static final double MARGIN = 10;

  private Captioned() {}

  /** All facts in one paragraph. */
  static String text(Figure figure, Messages messages) {
    return figure.facts().stream()
        .filter(fact -> !fact.value().isEmpty())
        .map(fact -> messages.get("fact." + fact.key()) + ": " + fact.value())
        .collect(Collectors.joining(" · "));
  }

  /** The drawing with its caption below. */
  static Drawing of(Figure figure, Messages messages, Palette palette) {
    Drawing drawing = figure.drawing();
    Font font = Font.font(Fonts.FAMILY, SIZE);
    Paragraph caption = Paragraph.of(text(figure, messages), font, drawing.width() - 2 * MARGIN);
    return drawing.above(
        new Drawing(
            drawing.width(),
            caption.height() + 2 * MARGIN,
            drawing.background(),
            pen -> caption.draw(pen, palette.faintText(), MARGIN, MARGIN)));
  }
}
