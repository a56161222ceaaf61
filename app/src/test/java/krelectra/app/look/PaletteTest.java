package krelectra.app.look;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {
  private static final double AA = 4.5;

  @ParameterizedTest
  @EnumSource(Theme.class)
  void textIsReadable(Theme theme) {
    Palette palette = theme.palette();
    for (Color ground : new Color[] {palette.background(), palette.surface()}) {
      for (Color text :
          new Color[] {palette.text(), palette.faintText(), palette.accent(), palette.alarm()}) {
        assertThat(contrast(ground, text)).isGreaterThanOrEqualTo(AA);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void textIsReadableOnEveryHeat(Theme theme) {
    for (Heat heat : new Heat[] {Heat.attention(theme), Heat.surprise(theme)}) {
      for (double value = 0; value <= 1; value += 1 / 64.0) {
        assertThat(contrast(heat.colour(value), heat.textOn(value))).isGreaterThanOrEqualTo(AA);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void heatGrowsSteadily(Theme theme) {
    for (Heat heat : new Heat[] {Heat.attention(theme), Heat.surprise(theme)}) {
      double before = 0;
      for (double value = 0; value <= 1; value += 1 / 16.0) {
        double now = contrast(theme.palette().background(), heat.colour(value));
        assertThat(now).isGreaterThanOrEqualTo(before);
        before = now;
      }
    }
  }

  private static double contrast(Color a, Color b) {
    double first = Heat.luminance(a) + 0.05;
    double second = Heat.luminance(b) + 0.05;
    return Math.max(first, second) / Math.min(first, second);
  }
}
