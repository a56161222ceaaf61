package krelectra.annotation.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Chooses items that cover all others: each next one is the farthest from those that are chosen
 * already (k-center greedy; Gonzalez 1985; Sener and Savarese 2018). Time is items × chosen ×
 * dimensions.
 */
public final class Diversity {
  private Diversity() {}

  /**
   * The queue.
   *
   * @param vectors {@code [items, dimensions]}
   * @param labelled items that are covered already; without any the first is the one nearest to the
   *     mean
   * @param size how many to choose at most
   * @param stop ends the choice early
   * @return in the order in which they were chosen
   */
  public static List<Ranked> queue(
      float[][] vectors, Collection<Integer> labelled, int size, BooleanSupplier stop) {
    double[] distance = new double[vectors.length];
    int[] nearest = new int[vectors.length];
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
    Arrays.fill(nearest, -1);
    for (int centre : labelled) {
      cover(vectors, centre, distance, nearest);
    }
    List<Ranked> chosen = new ArrayList<>();
    while (chosen.size() < size && !stop.getAsBoolean()) {
      int next = labelled.isEmpty() && chosen.isEmpty() ? central(vectors) : farthest(distance);
      if (next < 0) {
        break;
      }
      double far = Math.sqrt(distance[next]);
      Reason reason = Reason.of(Reason.Key.FAR_FROM_CHOSEN, far, (double) nearest[next]);
      chosen.add(new Ranked(next, far, reason));
      cover(vectors, next, distance, nearest);
      distance[next] = -1;
    }
    return chosen;
  }

  private static void cover(float[][] vectors, int centre, double[] distance, int[] nearest) {
    for (int i = 0; i < vectors.length; i++) {
      double d = i == centre ? -1 : squared(vectors[i], vectors[centre]);
      if (d < distance[i]) {
        distance[i] = d;
        nearest[i] = centre;
      }
    }
  }

  private static double squared(float[] a, float[] b) {
    double sum = 0;
    for (int d = 0; d < a.length; d++) {
      double difference = (double) a[d] - b[d];
      sum += difference * difference;
    }
    return sum;
  }

  /** -1 if all are chosen. */
  private static int farthest(double[] distance) {
    int farthest = -1;
    for (int i = 0; i < distance.length; i++) {
      if (distance[i] >= 0 && (farthest < 0 || distance[i] > distance[farthest])) {
        farthest = i;
      }
    }
    return farthest;
  }

  private static int central(float[][] vectors) {
    if (vectors.length == 0) {
      return -1;
    }
    float[] mean = new float[vectors[0].length];
    for (float[] vector : vectors) {
      for (int d = 0; d < mean.length; d++) {
        mean[d] += vector[d] / vectors.length;
      }
    }
    int central = 0;
    for (int i = 1; i < vectors.length; i++) {
      central = squared(vectors[i], mean) < squared(vectors[central], mean) ? i : central;
    }
    return central;
  }
}
