package krelectra.inference.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import krelectra.inference.text.PieceRange;
import org.junit.jupiter.api.Test;

class WindowPlanTest {
  @Test
  void aShortInputIsOneWindow() {
    assertThat(WindowPlan.of(2, 128).windows()).containsExactly(new PieceRange(1, 1));
    assertThat(WindowPlan.of(128, 128).windows()).containsExactly(new PieceRange(1, 127));
    assertThat(WindowPlan.of(129, 128).windows()).hasSize(2);
  }

  @Test
  void everyPieceIsScoredOnceWhereItHasMostContext() {
    for (int maxLength : new int[] {3, 4, 5, 16, 128}) {
      for (int pieces = 2; pieces < 700; pieces += pieces < 300 ? 1 : 37) {
        check(WindowPlan.of(pieces, maxLength), pieces, maxLength);
      }
    }
  }

  private static void check(WindowPlan plan, int pieces, int maxLength) {
    int next = 1;
    for (int w = 0; w < plan.windows().size(); w++) {
      PieceRange window = plan.windows().get(w);
      PieceRange owned = plan.owned(w);
      assertThat(window.length()).isLessThanOrEqualTo(maxLength - 2);
      assertThat(owned.start()).isEqualTo(next).isGreaterThanOrEqualTo(window.start());
      assertThat(owned.end()).isLessThanOrEqualTo(window.end());
      for (int piece = owned.start(); piece < owned.end(); piece++) {
        assertThat(plan.owner(piece)).isEqualTo(w);
        // At equal distances from two middles either will do: hence the one piece of leeway.
        assertThat(context(window, piece, pieces))
            .isGreaterThanOrEqualTo(most(plan.windows(), piece, pieces) - 1);
      }
      next = owned.end();
    }
    assertThat(next).isEqualTo(pieces - 1);
  }

  private static int most(List<PieceRange> windows, int piece, int pieces) {
    return windows.stream()
        .filter(window -> window.start() <= piece && piece < window.end())
        .mapToInt(window -> context(window, piece, pieces))
        .max()
        .orElseThrow();
  }

  /** Pieces on the poorer side; where the text itself ends nothing is missing. */
  private static int context(PieceRange window, int piece, int pieces) {
    int left = window.start() == 1 ? pieces : piece - window.start();
    int right = window.end() == pieces - 1 ? pieces : window.end() - 1 - piece;
    return Math.min(left, right);
  }
}
