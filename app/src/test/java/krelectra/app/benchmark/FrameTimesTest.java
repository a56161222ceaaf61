package krelectra.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrameTimesTest {
  @Test
  void percentilesAreTimesThatWereMeasured() {
    double[] times = new double[200];
    for (int i = 0; i < 200; i++) {
      times[i] = 200 - i;
    }
    assertThat(FrameTimes.median(times)).isEqualTo(100);
    assertThat(FrameTimes.percentile(times, 99)).isEqualTo(198);
    assertThat(FrameTimes.percentile(times, 100)).isEqualTo(200);
    assertThat(FrameTimes.max(times)).isEqualTo(200);
    assertThat(FrameTimes.over(times)).isEqualTo(184);
    assertThat(times[0]).as("left as it was").isEqualTo(200);
  }
}
