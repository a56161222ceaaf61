package krelectra.app.finetune;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TicksTest {
  @Test
  void numbersAreRound() {
    Ticks steps = Ticks.of(0, 4687, 6);
    assertThat(steps.values()).containsExactly(0.0, 1000.0, 2000.0, 3000.0, 4000.0, 5000.0);
    assertThat(steps.text(3000)).isEqualTo("3,000");
    Ticks losses = Ticks.of(0.2, 0.69, 4);
    assertThat(losses.low()).isEqualTo(0.2);
    assertThat(losses.high()).isEqualTo(0.8);
    assertThat(losses.text(losses.values().get(1))).isEqualTo("0.4");
    assertThat(losses.share(0.5)).isBetween(0.49, 0.51);
  }

  @Test
  void oneValueHasRoomAroundIt() {
    for (double value : new double[] {1, 0.6667, 0.5, 0, -3}) {
      Ticks ticks = Ticks.of(value, value, 4);
      assertThat(ticks.share(value)).as("place of %s", value).isBetween(0.2, 0.8);
      assertThat(ticks.values()).hasSizeBetween(3, 9);
    }
  }
}
