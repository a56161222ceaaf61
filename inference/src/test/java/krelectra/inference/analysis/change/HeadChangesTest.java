package krelectra.inference.analysis.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import krelectra.inference.analysis.Attention;
import org.junit.jupiter.api.Test;

class HeadChangesTest {
  /** One layer, two heads, two pieces. */
  private static Attention maps(float... values) {
    return new Attention(1, 2, 2, values);
  }

  @Test
  void theShareThatGoesElsewhereIsTold() {
    Attention before = maps(1, 0, 0, 1, 0.5f, 0.5f, 0.5f, 0.5f);
    Attention after = maps(0, 1, 0.5f, 0.5f, 0.5f, 0.5f, 0.5f, 0.5f);
    HeadChanges found = HeadChanges.between(before, after);
    // All of the first row's attention, half of the second's: the mean of 1 and 0.5.
    assertThat(found.at(0, 0)).isCloseTo(0.75, within(1e-9));
    assertThat(found.at(0, 1)).isZero();
    assertThat(found.ranked()).containsExactly(0, 1);
    assertThat(found.greatest()).isCloseTo(0.75, within(1e-9));
    assertThat(HeadChanges.between(after, before).at(0, 0)).isEqualTo(found.at(0, 0));
  }

  @Test
  void mapsOfOtherShapesAreRefused() {
    Attention small = new Attention(1, 2, 1, new float[] {1, 1});
    Attention large = maps(1, 0, 0, 1, 1, 0, 0, 1);
    assertThatThrownBy(() -> HeadChanges.between(small, large))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
