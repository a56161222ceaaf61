package krelectra.annotation.agreement;

import java.util.List;
import java.util.Random;

/**
 * A number that is computed from things, of which some may be drawn several times and others not at
 * all: what a bootstrap needs.
 */
interface Coefficient {
  /** How many things there are to draw from. */
  int size();

  /**
   * The value.
   *
   * @param drawn indices of things; any may occur several times
   * @return NaN where it is undefined
   */
  double of(int[] drawn);

  /** The value of everything, once. */
  default double whole() {
    int[] all = new int[size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = i;
    }
    return of(all);
  }

  /** The mean of several, as far as they are defined. */
  static double mean(List<Double> values) {
    return values.stream()
        .mapToDouble(v -> v)
        .filter(v -> !Double.isNaN(v))
        .average()
        .orElse(Double.NaN);
  }

  /** Draws as many things as there are, with replacement. */
  default int[] draw(Random random) {
    return random.ints(size(), 0, size()).toArray();
  }
}
