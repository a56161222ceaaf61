package krelectra.inference.training.finetuning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorkLeftTest {
  private final WorkLeft work = new WorkLeft(100, 30, 50, 8, 240, 120);

  @Test
  void judgingSavingAndTheTestCount() {
    // 40 steps of 2 s; after 60 steps the dev set is judged twice more, saved once, tested once.
    assertThat(work.seconds(60, 2, 10, 3)).isEqualTo(40 * 2 + 2 * 10 + 3 + 5);
  }

  @Test
  void beforeTheFirstLookItIsGuessedFromTheStep() {
    assertThat(work.seconds(0, 3, Double.NaN, 0)).isEqualTo(100 * 3 + 4 * 30 + 15);
  }

  @Test
  void nothingIsToldBeforeAStep() {
    assertThat(work.seconds(0, Double.NaN, Double.NaN, 0)).isNaN();
  }
}
