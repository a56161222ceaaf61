package krelectra.inference.analysis;

import java.util.Arrays;

/**
 * How a model's scores are spread over a corpus of ordinary text. A score says little by itself:
 * about one piece in twenty was replaced in training, so that 0.5 is no boundary.
 *
 * @param corpus what it is, with its licence
 * @param pieces how many were scored
 * @param quantiles evenly spaced, ascending: the first is the lowest score, the last the highest
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ReferenceScores(String corpus, long pieces, float[] quantiles) {
  /** Quantiles that a file holds: steps of a tenth of a percent. */
  public static final int POINTS = 1001;

  public ReferenceScores {
    if (quantiles.length < 2) {
      throw new IllegalArgumentException("quantiles: " + quantiles.length);
    }
    for (int i = 0; i < quantiles.length; i++) {
      boolean ascends = i == 0 || quantiles[i] >= quantiles[i - 1];
      if (!(quantiles[i] >= 0 && quantiles[i] <= 1 && ascends)) {
        throw new IllegalArgumentException("quantile " + i + " is " + quantiles[i]);
      }
    }
  }

  /**
   * The spread of the given scores.
   *
   * @param scores at least one, each 0–1
   */
  public static ReferenceScores of(String corpus, float[] scores) {
    float[] sorted = scores.clone();
    Arrays.sort(sorted);
    float[] quantiles = new float[POINTS];
    for (int i = 0; i < POINTS; i++) {
      double at = (double) i / (POINTS - 1) * (sorted.length - 1);
      int below = (int) at;
      int above = Math.min(below + 1, sorted.length - 1);
      quantiles[i] = (float) (sorted[below] + (at - below) * (sorted[above] - sorted[below]));
    }
    return new ReferenceScores(corpus, scores.length, quantiles);
  }

  /** The share of the corpus's pieces that score lower, 0–100. */
  public float percentile(float score) {
    int steps = quantiles.length - 1;
    int at = firstNotBelow(score);
    if (at == 0) {
      return 0;
    }
    if (at > steps) {
      return 100;
    }
    // Between two quantiles the scores are taken to be spread evenly.
    float below = quantiles[at - 1];
    double part = (score - below) / (double) (quantiles[at] - below);
    return (float) (100 * (at - 1 + part) / steps);
  }

  private int firstNotBelow(float score) {
    int low = 0;
    int high = quantiles.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (quantiles[middle] < score) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
