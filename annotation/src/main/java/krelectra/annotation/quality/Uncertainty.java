package krelectra.annotation.quality;

import java.util.ArrayList;
import java.util.List;

/** Sorts items by how unsure a model is of them (Settles 2009, ch. 3.1), most unsure first. */
public enum Uncertainty {
  /** Entropy of the probabilities. */
  ENTROPY,
  /** Small difference between the two most probable labels. */
  MARGIN,
  /** Small probability of the most probable label. */
  LEAST_CONFIDENCE;

  /**
   * The queue.
   *
   * @param probabilities {@code [items, labels]}
   */
  public List<Ranked> queue(double[][] probabilities) {
    List<Ranked> queue = new ArrayList<>();
    for (int i = 0; i < probabilities.length; i++) {
      Predictions.check(i, probabilities[i], probabilities[0].length);
      queue.add(rank(i, probabilities[i]));
    }
    return Ranked.sorted(queue);
  }

  private Ranked rank(int item, double[] row) {
    int best = Predictions.best(row, -1);
    return switch (this) {
      case ENTROPY -> {
        double entropy = entropy(row);
        double share = row.length < 2 ? 0 : entropy / Math.log(row.length);
        yield new Ranked(item, entropy, Reason.of(Reason.Key.ENTROPY, entropy, share));
      }
      case MARGIN -> {
        int second = row.length < 2 ? best : Predictions.best(row, best);
        double margin = row.length < 2 ? 1 : row[best] - row[second];
        yield new Ranked(
            item, -margin, Reason.of(Reason.Key.MARGIN, (double) best, (double) second, margin));
      }
      case LEAST_CONFIDENCE ->
          new Ranked(
              item,
              1 - row[best],
              Reason.of(Reason.Key.LEAST_CONFIDENCE, (double) best, row[best]));
    };
  }

  private static double entropy(double[] row) {
    double entropy = 0;
    for (double p : row) {
      entropy -= p > 0 ? p * Math.log(p) : 0;
    }
    return entropy;
  }
}
