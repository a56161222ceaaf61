package krelectra.annotation.agreement;

import java.util.Arrays;
import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * Percentile intervals by drawing items with replacement (Efron and Tibshirani 1993, ch. 13).
 *
 * @param resamples how often to draw; 0 for no interval
 * @param level the share of resamples inside the interval, such as 0.95
 * @param seed the same seed gives the same interval
 * @param stop asked now and then; an interval that is stopped has no ends
 */
public record Bootstrap(int resamples, double level, long seed, BooleanSupplier stop) {
  /** The usual 1,000 resamples and 95 %. */
  public static final Bootstrap USUAL = new Bootstrap(1000, 0.95, 1, () -> false);

  public Bootstrap {
    if (resamples < 0 || !(level > 0 && level < 1)) {
      throw new IllegalArgumentException("resamples " + resamples + ", level " + level);
    }
  }

  /**
   * An interval.
   *
   * @param low NaN if there is none
   * @param high NaN if there is none
   * @param undefined resamples in which the measure was undefined; they are left out
   */
  record Interval(double low, double high, int undefined) {
    static final Interval NONE = new Interval(Double.NaN, Double.NaN, 0);
  }

  Interval interval(Coefficient coefficient) {
    if (resamples == 0 || coefficient.size() < 2) {
      return Interval.NONE;
    }
    Random random = new Random(seed);
    double[] values = new double[resamples];
    int defined = 0;
    for (int i = 0; i < resamples; i++) {
      if (stop.getAsBoolean()) {
        return Interval.NONE;
      }
      double value = coefficient.of(coefficient.draw(random));
      if (!Double.isNaN(value)) {
        values[defined++] = value;
      }
    }
    if (defined == 0) {
      return new Interval(Double.NaN, Double.NaN, resamples);
    }
    double[] sorted = Arrays.copyOf(values, defined);
    Arrays.sort(sorted);
    double tail = (1 - level) / 2;
    return new Interval(quantile(sorted, tail), quantile(sorted, 1 - tail), resamples - defined);
  }

  /** Linear between neighbours, as numpy's default. */
  private static double quantile(double[] sorted, double share) {
    double at = share * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
