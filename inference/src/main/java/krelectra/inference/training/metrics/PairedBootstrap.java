package krelectra.inference.training.metrics;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Whether one system is better than another on the same examples (Efron and Tibshirani 1993;
 * Berg-Kirkpatrick, Burkett and Klein 2012): examples are drawn with replacement, both systems are
 * measured on what was drawn, and the differences are looked at.
 *
 * @param difference of the whole: the second minus the first
 * @param low the 2.5th percentile of the drawn differences
 * @param high the 97.5th percentile
 * @param p two-sided: twice the share of draws on the other side of zero, at most 1
 * @param draws how many
 */
public record PairedBootstrap(double difference, double low, double high, double p, int draws) {
  /**
   * Draws.
   *
   * @param examples how many there are, at least 1
   * @param difference of the measure on some examples, given by their indices
   * @param draws how often
   */
  public static PairedBootstrap of(
      int examples, ToDoubleFunction<int[]> difference, int draws, long seed) {
    if (examples < 1 || draws < 1) {
      throw new IllegalArgumentException(examples + " examples, " + draws + " draws");
    }
    int[] all = new int[examples];
    Arrays.setAll(all, i -> i);
    double whole = difference.applyAsDouble(all);
    var random = new SplittableRandom(seed);
    double[] drawn = new double[draws];
    int[] rows = new int[examples];
    for (int draw = 0; draw < draws; draw++) {
      for (int i = 0; i < examples; i++) {
        rows[i] = random.nextInt(examples);
      }
      drawn[draw] = difference.applyAsDouble(rows);
    }
    Arrays.sort(drawn);
    long notAbove = Arrays.stream(drawn).filter(d -> d <= 0).count();
    long notBelow = Arrays.stream(drawn).filter(d -> d >= 0).count();
    // A draw more on either side: no number of draws shows that something never happens.
    double p = Math.min(1, 2.0 * (Math.min(notAbove, notBelow) + 1) / (draws + 1));
    return new PairedBootstrap(whole, percentile(drawn, 0.025), percentile(drawn, 0.975), p, draws);
  }

  private static double percentile(double[] sorted, double share) {
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }
}
