package krelectra.inference.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LearningRateTest {
  @Test
  void decaysFromTheFirstStepOnAndWarmsUpWithin() {
    var rate = new LearningRate(2e-4, 10, 100);
    assertThat(rate.at(0)).isZero();
    assertThat(rate.at(5)).isCloseTo(2e-4 * 0.95 * 0.5, within(1e-12));
    assertThat(rate.at(10)).isCloseTo(2e-4 * 0.9, within(1e-12));
    assertThat(rate.at(55)).isCloseTo(2e-4 * 0.45, within(1e-12));
    assertThat(rate.at(100)).isZero();
    assertThat(rate.at(101)).isZero();
  }

  @Test
  void withoutWarmUpItBeginsAtThePeak() {
    assertThat(new LearningRate(1e-3, 0, 4).at(0)).isEqualTo(1e-3);
    assertThat(new LearningRate(1e-3, 0, 4).at(3)).isCloseTo(2.5e-4, within(1e-12));
  }
}
