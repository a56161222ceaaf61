package krelectra.inference.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void theMedianOfAnEvenNumberLiesBetween() {
    assertThat(Figures.of(List.of(4.0, 1.0, 3.0))).isEqualTo(new Figures(3, 1, 4));
    assertThat(Figures.of(List.of(4.0, 1.0, 2.0, 3.0))).isEqualTo(new Figures(2.5, 1, 4));
    assertThatThrownBy(() -> Figures.of(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ratiosAreTakenWithinARound() {
    // A machine that gets three times as slow changes no ratio.
    assertThat(Figures.ofRatios(List.of(1.0, 3.0), List.of(2.0, 6.0)))
        .isEqualTo(new Figures(0.5, 0.5, 0.5));
    assertThatThrownBy(() -> Figures.ofRatios(List.of(1.0), List.of(1.0, 2.0)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theBestOtherIsChosenInEachRound() {
    Series own = new Series("own", List.of(2.0, 2.0), 0);
    Series first = new Series("first", List.of(1.0, 4.0), 0);
    Series second = new Series("second", List.of(4.0, 2.0), 0);
    Workload workload = new Workload(2, 50, false);
    Result result = new Result(workload, own, List.of(), List.of(first, second));
    assertThat(result.againstBest()).contains(new Figures(1.5, 1, 2));
    assertThat(result.piecesPerSecond()).isEqualTo(50);
    assertThat(new Result(workload, own, List.of(first), List.of()).againstBest()).isEmpty();
  }
}
