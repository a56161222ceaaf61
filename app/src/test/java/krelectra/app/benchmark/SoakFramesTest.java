package krelectra.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SoakFramesTest {
  private final SoakFrames frames = new SoakFrames();

  @Test
  void framesAreCountedByWhatWasDoneBeforeThem() {
    for (int i = 1; i <= 200; i++) {
      frames.add(SoakAction.TEXT, i);
    }
    frames.add(SoakAction.THEME, 7.04);

    assertThat(frames.byAction())
        .isEqualTo(
            List.of(
                new SoakReport.Frames(SoakAction.TEXT, 200, 101, 198, 200),
                new SoakReport.Frames(SoakAction.THEME, 1, 7, 7, 7)));
  }

  @Test
  void theSlowestIsThatSinceTheLastLook() {
    frames.add(SoakAction.TEXT, 3);
    frames.add(SoakAction.MODEL, 9);
    frames.add(SoakAction.UNDO, 4);

    assertThat(frames.take()).isEqualTo(new SoakFrames.Slowest(9, SoakAction.MODEL));
    assertThat(frames.take().milliseconds()).isZero();
  }

  @Test
  void whatTheMeasuringItselfStopsDoesNotCount() {
    frames.ignoreWhile(() -> frames.add(SoakAction.TEXT, 500));
    frames.add(SoakAction.TEXT, 2);

    assertThat(frames.take().milliseconds()).isEqualTo(2);
  }

  @Test
  void aFrameOfMinutesIsTakenForOneOfAMinute() {
    frames.add(SoakAction.TEXT, 300_000);

    assertThat(frames.byAction().getFirst().slowest()).isEqualTo(59_999.9);
  }
}
