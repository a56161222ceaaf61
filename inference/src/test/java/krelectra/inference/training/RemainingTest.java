package krelectra.inference.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RemainingTest {
  private static final long SECOND = 1_000_000_000;

  @Test
  void pausesAreNoPartOfAStep() {
    var remaining = new Remaining();
    remaining.stepEnded(0);
    assertThat(remaining.secondsPerStep()).isNaN();
    remaining.stepEnded(2 * SECOND);
    remaining.startsAgain(1000 * SECOND);
    remaining.stepEnded(1004 * SECOND);
    assertThat(remaining.secondsPerStep()).isEqualTo(3);
    assertThat(remaining.text(20)).isEqualTo("0:01:00");
  }

  @Test
  void onlyTheLastStepsCount() {
    var remaining = new Remaining();
    long now = 0;
    for (int i = 0; i < 10; i++) {
      now += 100 * SECOND;
      remaining.stepEnded(now);
    }
    for (int i = 0; i < 50; i++) {
      now += SECOND;
      remaining.stepEnded(now);
    }
    assertThat(remaining.secondsPerStep()).isEqualTo(1);
  }
}
