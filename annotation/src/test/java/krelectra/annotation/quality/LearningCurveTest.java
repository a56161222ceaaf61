package krelectra.annotation.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import krelectra.annotation.quality.LearningCurve.Outlook;
import krelectra.annotation.quality.LearningCurve.Point;
import org.junit.jupiter.api.Test;

class LearningCurveTest {
  private static List<Point> points(LearningCurve curve, double noise, int seeds, long seed) {
    Random random = new Random(seed);
    List<Point> points = new ArrayList<>();
    for (int size : new int[] {250, 500, 750, 1000}) {
      for (int i = 0; i < seeds; i++) {
        points.add(new Point(size, curve.at(size) + noise * random.nextGaussian()));
      }
    }
    return points;
  }

  @Test
  void aCurveWithoutNoiseIsFoundAgain() {
    LearningCurve truth = new LearningCurve(0.9, 4, 0.5);
    LearningCurve found = LearningCurve.of(points(truth, 0, 1, 1));
    assertThat(found.rate()).isCloseTo(0.5, within(1e-9));
    assertThat(found.ceiling()).isCloseTo(0.9, within(1e-9));
    assertThat(found.at(2000)).isCloseTo(truth.at(2000), within(1e-9));
  }

  @Test
  void theIntervalMostlyHoldsTheTruth() {
    LearningCurve truth = new LearningCurve(0.9, 4, 0.5);
    int held = 0;
    for (int i = 0; i < 40; i++) {
      Outlook outlook = LearningCurve.outlook(points(truth, 0.01, 5, i), 2000, 200, 0.95, 1);
      assertThat(outlook.low()).isLessThanOrEqualTo(outlook.high());
      held += outlook.low() <= truth.at(2000) && truth.at(2000) <= outlook.high() ? 1 : 0;
    }
    assertThat(held).isGreaterThanOrEqualTo(30);
  }

  @Test
  void itNeverFallsNorPassesOne() {
    List<Point> falling = List.of(new Point(100, 0.8), new Point(200, 0.7));
    assertThat(LearningCurve.of(falling).at(400)).isCloseTo(0.75, within(1e-9));
    List<Point> steep = List.of(new Point(100, 0.5), new Point(200, 0.9), new Point(300, 1));
    assertThat(LearningCurve.of(steep).at(1_000_000)).isLessThanOrEqualTo(1);
  }

  @Test
  void oneMeasurementASizeHasNoInterval() {
    LearningCurve truth = new LearningCurve(0.9, 4, 0.5);
    Outlook outlook = LearningCurve.outlook(points(truth, 0, 1, 1), 2000, 200, 0.95, 1);
    assertThat(outlook.low()).isNaN();
    assertThat(outlook.now()).isCloseTo(truth.at(1000), within(1e-9));
    assertThatThrownBy(() -> LearningCurve.of(List.of(new Point(9, 0.5), new Point(9, 0.6))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
