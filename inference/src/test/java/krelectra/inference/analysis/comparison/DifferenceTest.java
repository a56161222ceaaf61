package krelectra.inference.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import krelectra.inference.Cancellation;
import org.junit.jupiter.api.Test;

class DifferenceTest {
  @Test
  void aLongestCommonSubsequenceIsFound() {
    Random random = new Random(20_251_125);
    for (int round = 0; round < 20_000; round++) {
      int letters = 1 + random.nextInt(4);
      List<String> a = row(random, letters);
      List<String> b = row(random, letters);
      List<Difference.Match> matches = Difference.matches(a, b, Cancellation.NONE);
      int beforeA = -1;
      int beforeB = -1;
      for (Difference.Match match : matches) {
        assertThat(a.get(match.first())).isEqualTo(b.get(match.second()));
        assertThat(match.first()).isGreaterThan(beforeA);
        assertThat(match.second()).isGreaterThan(beforeB);
        beforeA = match.first();
        beforeB = match.second();
      }
      assertThat(matches).as("%s and %s", a, b).hasSize(longest(a, b));
    }
  }

  @Test
  void longRowsThatDifferLittleTakeNoTime() {
    List<String> a = new ArrayList<>();
    for (int i = 0; i < 200_000; i++) {
      a.add(Integer.toString(i % 1000));
    }
    List<String> b = new ArrayList<>(a);
    b.remove(100);
    b.set(150_000, "x");
    b.add(20, "y");
    assertThat(Difference.matches(a, b, Cancellation.NONE)).hasSize(199_998);
  }

  @Test
  void canBeCancelled() {
    int[] asked = {0};
    assertThatThrownBy(
            () -> Difference.matches(List.of("a", "b"), List.of("b", "a"), () -> ++asked[0] > 1))
        .isInstanceOf(CancellationException.class);
  }

  private static List<String> row(Random random, int letters) {
    List<String> row = new ArrayList<>();
    int length = random.nextInt(13);
    for (int i = 0; i < length; i++) {
      row.add(Character.toString('a' + random.nextInt(letters)));
    }
    return row;
  }

  /** By the textbook's table. */
  private static int longest(List<String> a, List<String> b) {
    int[][] table = new int[a.size() + 1][b.size() + 1];
    for (int i = 1; i <= a.size(); i++) {
      for (int j = 1; j <= b.size(); j++) {
        table[i][j] =
            a.get(i - 1).equals(b.get(j - 1))
                ? table[i - 1][j - 1] + 1
                : Math.max(table[i - 1][j], table[i][j - 1]);
      }
    }
    return table[a.size()][b.size()];
  }
}
