package krelectra.annotation.quality;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds labels that are probably wrong (Northcutt, Jiang and Chuang 2021, "Confident Learning:
 * Estimating Uncertainty in Dataset Labels"). A label's threshold is the mean probability that
 * items given it have for it; an item counts for the label that it is most probable of among those
 * whose thresholds it reaches.
 *
 * @param thresholds for each label; NaN for one that no item was given
 * @param joint confident joint {@code [given, probable]}, counts of items
 * @param probable for each item the label that it counts for; -1 if it reaches no threshold
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ConfidentLearning(
    Predictions predictions, double[] thresholds, int[][] joint, int[] probable) {
  /** By what suspects are sorted, most suspect first. */
  public enum Order {
    /** The given label's probability less that of the best other. */
    NORMALIZED_MARGIN,
    /** The given label's probability. */
    SELF_CONFIDENCE
  }

  /** Estimates thresholds and joint. */
  public static ConfidentLearning of(Predictions predictions) {
    int labels = predictions.labels();
    double[] thresholds = new double[labels];
    int[] counts = new int[labels];
    for (int i = 0; i < predictions.items(); i++) {
      thresholds[predictions.given()[i]] += predictions.selfConfidence(i);
      counts[predictions.given()[i]]++;
    }
    for (int k = 0; k < labels; k++) {
      thresholds[k] /= counts[k];
    }
    int[][] joint = new int[labels][labels];
    int[] probable = new int[predictions.items()];
    for (int i = 0; i < probable.length; i++) {
      probable[i] = probable(predictions.probabilities()[i], thresholds);
      if (probable[i] >= 0) {
        joint[predictions.given()[i]][probable[i]]++;
      }
    }
    return new ConfidentLearning(predictions, thresholds, joint, probable);
  }

  private static int probable(double[] row, double[] thresholds) {
    int probable = -1;
    for (int k = 0; k < row.length; k++) {
      // A hair's breadth, as rounding must not push an item under its own label's mean.
      boolean reached = row[k] >= thresholds[k] - 1e-6;
      if (reached && (probable < 0 || row[k] > row[probable])) {
        probable = k;
      }
    }
    return probable;
  }

  /**
   * The joint distribution of given and true labels: rows scaled to how often each label was given.
   *
   * @return {@code [given, true]}, adding up to 1
   */
  public double[][] distribution() {
    int labels = thresholds.length;
    double[][] distribution = new double[labels][labels];
    int[] given = new int[labels];
    for (int label : predictions.given()) {
      given[label]++;
    }
    for (int k = 0; k < labels; k++) {
      int row = java.util.Arrays.stream(joint[k]).sum();
      for (int l = 0; l < labels; l++) {
        double share = row > 0 ? (double) joint[k][l] / row : k == l ? 1 : 0;
        distribution[k][l] = share * given[k] / predictions.items();
      }
    }
    return distribution;
  }

  /** The share of labels that are estimated to be wrong. */
  public double noise() {
    double[][] distribution = distribution();
    double right = 0;
    for (int k = 0; k < distribution.length; k++) {
      right += distribution[k][k];
    }
    return 1 - right;
  }

  /** The items that count for another label than the given one, most suspect first. */
  public List<Ranked> suspects(Order order) {
    List<Ranked> suspects = new ArrayList<>();
    for (int i = 0; i < probable.length; i++) {
      int label = probable[i];
      if (label >= 0 && label != predictions.given()[i]) {
        double own = predictions.selfConfidence(i);
        double[] row = predictions.probabilities()[i];
        Reason reason =
            Reason.of(Reason.Key.ANOTHER_LABEL, (double) label, row[label], thresholds[label], own);
        suspects.add(new Ranked(i, score(order, i), reason));
      }
    }
    return Ranked.sorted(suspects);
  }

  /** Every item, most suspect first. */
  public List<Ranked> all(Order order) {
    List<Ranked> all = new ArrayList<>();
    for (int i = 0; i < probable.length; i++) {
      Reason reason =
          Reason.of(
              Reason.Key.UNLIKELY_LABEL,
              predictions.selfConfidence(i),
              (double) predictions.best(i));
      all.add(new Ranked(i, score(order, i), reason));
    }
    return Ranked.sorted(all);
  }

  private double score(Order order, int item) {
    double own = predictions.selfConfidence(item);
    double[] row = predictions.probabilities()[item];
    return switch (order) {
      case SELF_CONFIDENCE -> -own;
      case NORMALIZED_MARGIN ->
          row.length < 2 ? 0 : row[Predictions.best(row, predictions.given()[item])] - own;
    };
  }
}
