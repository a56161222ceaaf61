package krelectra.inference.training.pretraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RtdMetricsTest {
  @Test
  void asInTheExampleOfScikitLearn() {
    RtdMetrics metrics =
        RtdMetrics.of(
            new float[] {0.1f, 0.4f, 0.35f, 0.8f}, new boolean[] {false, false, true, true});
    assertThat(metrics.auc()).isCloseTo(0.75, within(1e-12));
    assertThat(metrics.precision()).isEqualTo(0.5);
    assertThat(metrics.recall()).isEqualTo(1);
    assertThat(metrics.pieces()).isEqualTo(4);
    assertThat(metrics.replaced()).isEqualTo(2);
  }

  @Test
  void equalScoresCountHalf() {
    RtdMetrics metrics =
        RtdMetrics.of(new float[] {1, 1, 0, -1}, new boolean[] {true, false, true, false});
    assertThat(metrics.auc()).isCloseTo(2.5 / 4, within(1e-12));
    assertThat(metrics.precision()).isEqualTo(0.5);
    assertThat(metrics.recall()).isEqualTo(0.5);
  }

  @Test
  void theAreaIsTheShareOfPairsInTheRightOrder() {
    var random = new Random(4);
    for (int round = 0; round < 50; round++) {
      int n = random.nextInt(2, 80);
      float[] logits = new float[n];
      boolean[] replaced = new boolean[n];
      for (int i = 0; i < n; i++) {
        replaced[i] = i == 0 || (i > 1 && random.nextInt(6) == 0);
        logits[i] = random.nextInt(-8, 8) + (replaced[i] ? 2 : 0);
      }
      double pairs = 0;
      double right = 0;
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          if (replaced[i] && !replaced[j]) {
            pairs++;
            right += logits[i] > logits[j] ? 1 : logits[i] == logits[j] ? 0.5 : 0;
          }
        }
      }
      assertThat(RtdMetrics.of(logits, replaced).auc()).isCloseTo(right / pairs, within(1e-9));
    }
  }

  @Test
  void withoutReplacementsThereIsNothingToSay() {
    RtdMetrics metrics = RtdMetrics.of(new float[] {-1, -2}, new boolean[2]);
    assertThat(metrics.auc()).isNaN();
    assertThat(metrics.precision()).isNaN();
    assertThat(metrics.recall()).isNaN();
  }
}
