package krelectra.annotation.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MatchingTest {
  /** Against trying everything, on 2,000 small random cases. */
  @Test
  void isTheCheapest() {
    Random random = new Random(11);
    for (int round = 0; round < 2000; round++) {
      int left = random.nextInt(6);
      int right = random.nextInt(6);
      int[][] candidates = new int[left][];
      double[][] costs = new double[left][];
      double[] alone = new double[left];
      for (int i = 0; i < left; i++) {
        List<Integer> some = new ArrayList<>();
        for (int j = 0; j < right; j++) {
          if (random.nextInt(3) > 0) {
            some.add(j);
          }
        }
        candidates[i] = some.stream().mapToInt(j -> j).toArray();
        costs[i] = some.stream().mapToDouble(j -> random.nextInt(20)).toArray();
        alone[i] = random.nextInt(20);
      }
      int[] matched = Matching.cheapest(right, candidates, costs, alone);
      double cost = 0;
      boolean[] taken = new boolean[right];
      for (int i = 0; i < left; i++) {
        if (matched[i] < 0) {
          cost += alone[i];
        } else {
          assertThat(taken[matched[i]]).isFalse();
          taken[matched[i]] = true;
          int at = 0;
          while (candidates[i][at] != matched[i]) {
            at++;
          }
          cost += costs[i][at];
        }
      }
      assertThat(cost)
          .isCloseTo(least(0, new boolean[right], candidates, costs, alone), within(1e-9));
    }
  }

  private static double least(
      int i, boolean[] taken, int[][] candidates, double[][] costs, double[] alone) {
    if (i == candidates.length) {
      return 0;
    }
    double best = alone[i] + least(i + 1, taken, candidates, costs, alone);
    for (int c = 0; c < candidates[i].length; c++) {
      int right = candidates[i][c];
      if (!taken[right]) {
        taken[right] = true;
        best = Math.min(best, costs[i][c] + least(i + 1, taken, candidates, costs, alone));
        taken[right] = false;
      }
    }
    return best;
  }
}
