package krelectra.annotation.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A map of the training set from what the model thought of each item after each epoch (Swayamdipta
 * et al. 2020, "Dataset Cartography"): confidence is the mean probability of the given label,
 * variability its standard deviation, correctness the share of epochs in which it was the best. Not
 * for several threads.
 */
public final class Cartography {
  private final int[] given;
  private final double[] sums;
  private final double[] squares;
  private final int[] correct;
  private int epochs;

  /** An empty map of items with their given labels. */
  public Cartography(int[] given) {
    this.given = given.clone();
    this.sums = new double[given.length];
    this.squares = new double[given.length];
    this.correct = new int[given.length];
  }

  /** Where an item lies. */
  public enum Region {
    /** Learned soon and kept. */
    EASY,
    /** The model wavers: among the third of highest variability. */
    AMBIGUOUS,
    /** Never learned: often a wrong label. */
    HARD
  }

  /**
   * An item on the map.
   *
   * @param confidence from 0 to 1
   * @param variability from 0 to 0.5
   * @param correctness from 0 to 1
   */
  public record Place(
      int item, double confidence, double variability, double correctness, Region region) {}

  /**
   * Adds an epoch.
   *
   * @param probabilities {@code [items, labels]}
   */
  public void add(double[][] probabilities) {
    if (probabilities.length != given.length) {
      throw new IllegalArgumentException(
          probabilities.length + " rows for " + given.length + " items");
    }
    for (int i = 0; i < given.length; i++) {
      Predictions.check(i, probabilities[i], probabilities[0].length);
      double p = probabilities[i][given[i]];
      sums[i] += p;
      squares[i] += p * p;
      boolean best = true;
      for (int k = 0; k < probabilities[i].length; k++) {
        best &= k == given[i] || probabilities[i][k] < p;
      }
      correct[i] += best ? 1 : 0;
    }
    epochs++;
  }

  /**
   * Every item's place. The third of highest variability is ambiguous; of the rest, an item is easy
   * if its confidence is at least one half, else hard.
   */
  public List<Place> places() {
    if (epochs == 0) {
      throw new IllegalStateException("no epoch was added");
    }
    double[] variability = new double[given.length];
    for (int i = 0; i < given.length; i++) {
      double mean = sums[i] / epochs;
      variability[i] = Math.sqrt(Math.max(0, squares[i] / epochs - mean * mean));
    }
    double[] sorted = variability.clone();
    Arrays.sort(sorted);
    double bound = sorted.length == 0 ? 0 : sorted[sorted.length - 1 - sorted.length / 3];
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < given.length; i++) {
      double confidence = sums[i] / epochs;
      Region region =
          variability[i] > bound ? Region.AMBIGUOUS : confidence >= 0.5 ? Region.EASY : Region.HARD;
      places.add(new Place(i, confidence, variability[i], (double) correct[i] / epochs, region));
    }
    return places;
  }

  /** The hardest, most ambiguous or easiest items first; all of them. */
  public List<Ranked> queue(Region region) {
    List<Ranked> queue = new ArrayList<>();
    for (Place place : places()) {
      double score =
          switch (region) {
            case EASY -> place.confidence();
            case AMBIGUOUS -> place.variability();
            case HARD -> -place.confidence();
          };
      Reason.Key key = Reason.Key.valueOf(region.name());
      queue.add(
          new Ranked(
              place.item(),
              score,
              Reason.of(key, place.confidence(), place.variability(), place.correctness())));
    }
    return Ranked.sorted(queue);
  }
}
