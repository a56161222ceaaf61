package krelectra.inference.training.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PairedBootstrapTest {
  private static double mean(double[] values, int[] rows) {
    return Arrays.stream(rows).mapToDouble(i -> values[i]).average().orElseThrow();
  }

  @Test
  void aClearDifferenceIsClear() {
    double[] gains = new double[200];
    for (int i = 0; i < gains.length; i++) {
      gains[i] = i % 5 == 0 ? 1 : 0; // the second is right where the first is not, in a fifth
    }
    PairedBootstrap found = PairedBootstrap.of(200, rows -> mean(gains, rows), 1000, 1);
    assertThat(found.difference()).isCloseTo(0.2, within(1e-12));
    assertThat(found.low()).isBetween(0.12, 0.2);
    assertThat(found.high()).isBetween(0.2, 0.28);
    assertThat(found.p()).isLessThan(0.01);
  }

  @Test
  void chanceIsChance() {
    var random = new SplittableRandom(3);
    double[] gains = random.doubles(300, -1, 1).toArray();
    double mean = Arrays.stream(gains).average().orElseThrow();
    double[] centred = Arrays.stream(gains).map(g -> g - mean).toArray();
    PairedBootstrap found = PairedBootstrap.of(300, rows -> mean(centred, rows), 1000, 1);
    assertThat(found.p()).isGreaterThan(0.5);
    assertThat(found.low()).isNegative();
    assertThat(found.high()).isPositive();
  }

  @Test
  void twoThatAreAlikeDoNotDiffer() {
    PairedBootstrap found = PairedBootstrap.of(10, rows -> 0, 100, 1);
    assertThat(found.p()).isEqualTo(1);
    assertThat(found.low()).isZero();
  }
}
