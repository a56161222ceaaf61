package krelectra.app.annotate.text;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import krelectra.app.look.Fonts;

/** How wide texts and the names of labels are; what was asked lately is remembered. */
final class TextWidths implements TextLayout.Widths {
  static final double TEXT_SIZE = 20;
  static final double NAME_SIZE = 12;
  private static final int REMEMBERED = 20_000;

  private record Key(String text, boolean isName) {}

  private final Text text = new Text();
  private final Map<Key, Double> known =
      new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Double> eldest) {
          return size() > REMEMBERED;
        }
      };

  static Font textFont() {
    return Font.font(Fonts.FAMILY, TEXT_SIZE);
  }

  static Font nameFont() {
    return Font.font(Fonts.FAMILY, NAME_SIZE);
  }

  @Override
  public double ofText(String part) {
    return known.computeIfAbsent(new Key(part, false), this::measured);
  }

  @Override
  public double ofName(String name) {
    return known.computeIfAbsent(new Key(name, true), this::measured);
  }

  private double measured(Key key) {
    text.setFont(key.isName() ? nameFont() : textFont());
    text.setText(key.text());
    return text.getLayoutBounds().getWidth();
  }
}
