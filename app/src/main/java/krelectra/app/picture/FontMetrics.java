package krelectra.app.picture;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** What a file must know of a font that the canvas knows by itself. */
final class FontMetrics {
  private final Text text = new Text();
  private final Map<Font, Double> drops = new HashMap<>();

  /** From the middle of a line down to its base line. */
  double drop(Font font) {
    return drops.computeIfAbsent(
        font,
        each -> {
          set("가g", each);
          return text.getBaselineOffset() - text.getLayoutBounds().getHeight() / 2;
        });
  }

  double width(String label, Font font) {
    set(label, font);
    return text.getLayoutBounds().getWidth();
  }

  private void set(String label, Font font) {
    text.setFont(font);
    text.setText(label);
  }
}
