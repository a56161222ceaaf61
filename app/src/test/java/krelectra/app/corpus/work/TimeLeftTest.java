package krelectra.app.corpus.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TimeLeftTest {
  private long now;

  @Test
  void countsWhatTheRestTakesAtThePaceSoFar() {
    TimeLeft left = new TimeLeft(() -> now);
    assertThat(left.at(-1)).isNaN();
    now = 5_000_000_000L; // reading before the first share tells nothing of the rest
    assertThat(left.at(0.2)).isNaN();
    now += 500_000_000L;
    assertThat(left.at(0.21)).isNaN();
    now += 1_500_000_000L;
    assertThat(left.at(0.4)).isCloseTo(6, within(1e-9));
  }
}
