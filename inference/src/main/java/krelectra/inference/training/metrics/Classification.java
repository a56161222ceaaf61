package krelectra.inference.training.metrics;

import java.util.BitSet;

/** How well classes were told, as scikit-learn computes it. */
public final class Classification {
  private Classification() {}

  /**
   * The share of right ones ({@code accuracy_score}).
   *
   * @param gold the true class of each example
   * @param predicted the told class, the same length, at least 1
   */
  public static double accuracy(int[] gold, int[] predicted) {
    check(gold, predicted);
    int right = 0;
    for (int i = 0; i < gold.length; i++) {
      right += gold[i] == predicted[i] ? 1 : 0;
    }
    return (double) right / gold.length;
  }

  /**
   * The mean over classes of each class's F1 ({@code f1_score(average="macro", zero_division=0)}):
   * those classes count that are the truth of, or were told for, an example.
   */
  public static double macroF1(int[] gold, int[] predicted) {
    check(gold, predicted);
    BitSet classes = new BitSet();
    for (int i = 0; i < gold.length; i++) {
      classes.set(gold[i]);
      classes.set(predicted[i]);
    }
    double sum = classes.stream().mapToDouble(k -> f1(gold, predicted, k)).sum();
    return sum / classes.cardinality();
  }

  private static double f1(int[] gold, int[] predicted, int k) {
    int right = 0;
    int told = 0;
    int given = 0;
    for (int i = 0; i < gold.length; i++) {
      right += gold[i] == k && predicted[i] == k ? 1 : 0;
      told += predicted[i] == k ? 1 : 0;
      given += gold[i] == k ? 1 : 0;
    }
    return 2.0 * right / (told + given);
  }

  private static void check(int[] gold, int[] predicted) {
    if (gold.length != predicted.length || gold.length == 0) {
      throw new IllegalArgumentException(
          gold.length + " true classes for " + predicted.length + " told ones");
    }
  }
}
