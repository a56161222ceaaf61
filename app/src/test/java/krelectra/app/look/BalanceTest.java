package krelectra.app.look;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BalanceTest {
  @ParameterizedTest
  @EnumSource(Theme.class)
  void textIsReadOnEveryColour(Theme theme) {
    Balance balance = Balance.of(theme);
    for (double value = -1; value <= 1; value += 0.01) {
      double ground = Heat.luminance(balance.colour(value));
      double text = Heat.luminance(balance.textOn(value));
      double contrast = (Math.max(ground, text) + 0.05) / (Math.min(ground, text) + 0.05);
      assertThat(contrast).as("contrast at %.2f (WCAG 2.1, AA)", value).isGreaterThan(4.5);
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void zeroIsTheBackgroundAndSignsDifferInHue(Theme theme) {
    Balance balance = Balance.of(theme);
    assertThat(balance.colour(0)).isEqualTo(theme.palette().background());
    Color below = balance.colour(-0.5);
    Color above = balance.colour(0.5);
    assertThat(below.getBlue()).isGreaterThan(below.getRed());
    assertThat(above.getRed()).isGreaterThan(above.getBlue());
  }
}
