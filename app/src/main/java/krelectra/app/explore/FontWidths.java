package krelectra.app.explore;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import krelectra.app.look.Fonts;

/** The widths of labels in the bundled font; those asked lately are remembered. */
public final class FontWidths implements LabelStyle.Widths {
  private static final int REMEMBERED = 20_000;

  private record Key(String label, LabelStyle style) {}

  private final Text text = new Text();
  private final Map<Key, Double> known =
      new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Double> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** The font of a style. */
  public static Font font(LabelStyle style) {
    FontWeight weight = style.isBold() ? FontWeight.BOLD : FontWeight.NORMAL;
    return Font.font(Fonts.FAMILY, weight, style.size());
  }

  @Override
  public double of(String label, LabelStyle style) {
    return label.isEmpty() ? 0 : known.computeIfAbsent(new Key(label, style), this::measured);
  }

  private double measured(Key key) {
    text.setFont(font(key.style()));
    text.setText(key.label());
    return text.getLayoutBounds().getWidth();
  }
}
