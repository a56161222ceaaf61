package krelectra.annotation.quality;

/**
 * Labels that were given and what a model that has not seen them (out of fold) thinks of them.
 *
 * @param given for each item the index of its label
 * @param probabilities {@code [items, labels]}, each row adding up to 1
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Predictions(int[] given, double[][] probabilities) {
  public Predictions {
    if (given.length != probabilities.length) {
      throw new IllegalArgumentException(
          given.length + " labels, " + probabilities.length + " rows of probabilities");
    }
    for (int i = 0; i < given.length; i++) {
      check(i, probabilities[i], probabilities[0].length);
      if (given[i] < 0 || given[i] >= probabilities[i].length) {
        throw new IllegalArgumentException("item " + i + " has no label " + given[i]);
      }
    }
  }

  static void check(int item, double[] row, int labels) {
    double sum = 0;
    for (double p : row) {
      sum += p >= 0 && p <= 1 + 1e-6 ? p : Double.NaN;
    }
    if (row.length != labels || !(Math.abs(sum - 1) < 1e-3)) {
      throw new IllegalArgumentException("row " + item + " holds no probabilities");
    }
  }

  int items() {
    return given.length;
  }

  int labels() {
    return given.length == 0 ? 0 : probabilities[0].length;
  }

  /** The probability of the given label. */
  double selfConfidence(int item) {
    return probabilities[item][given[item]];
  }

  /** The most probable label. */
  int best(int item) {
    return best(probabilities[item], -1);
  }

  static int best(double[] row, int except) {
    int best = except == 0 ? 1 : 0;
    for (int k = 0; k < row.length; k++) {
      if (k != except && row[k] > row[best]) {
        best = k;
      }
    }
    return best;
  }
}
