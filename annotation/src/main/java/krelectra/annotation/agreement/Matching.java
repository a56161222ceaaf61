package krelectra.annotation.agreement;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * The cheapest matching of things on the left with things on the right, where each on the left may
 * also stay alone at a price. Shortest augmenting paths with potentials (Edmonds and Karp 1972) on
 * the pairs that are worth a look; the cost of one thing is that of its neighbourhood.
 */
final class Matching {
  private static final int NONE = -1;

  private final int[][] candidates;
  private final double[][] costs;
  private final double[] alone;
  private final int[] leftOf;
  private final int[] rightOf;
  private final double[] leftPotential;
  private final double[] rightPotential;

  private Matching(int right, int[][] candidates, double[][] costs, double[] alone) {
    this.candidates = candidates;
    this.costs = costs;
    this.alone = alone;
    this.leftOf = new int[right];
    this.rightOf = new int[candidates.length];
    this.leftPotential = new double[candidates.length];
    this.rightPotential = new double[right];
    Arrays.fill(leftOf, NONE);
    Arrays.fill(rightOf, NONE);
  }

  /**
   * Matches.
   *
   * @param right how many there are on the right
   * @param candidates for each on the left the ones on the right that it may be matched with
   * @param costs of those pairs, none negative
   * @param alone for each on the left the price of staying alone, not negative
   * @return for each on the left its match, or -1
   */
  static int[] cheapest(int right, int[][] candidates, double[][] costs, double[] alone) {
    var matching = new Matching(right, candidates, costs, alone);
    for (int left = 0; left < candidates.length; left++) {
      matching.add(left);
    }
    return matching.rightOf;
  }

  private record Step(int right, int from, double distance) {}

  /** Finds a place for one more on the left, moving others if that is cheaper in all. */
  private void add(int root) {
    java.util.Map<Integer, Double> settledLeft = new java.util.LinkedHashMap<>();
    java.util.Map<Integer, Step> best = new java.util.LinkedHashMap<>();
    java.util.Map<Integer, Step> settledRight = new java.util.LinkedHashMap<>();
    var queue = new PriorityQueue<Step>(java.util.Comparator.comparingDouble(Step::distance));
    // The price of staying alone bounds the search from above.
    double bound = Double.POSITIVE_INFINITY;
    int last = NONE;
    int end = NONE;
    int left = root;
    double at = 0;
    while (true) {
      settledLeft.put(left, at);
      double stay = at + alone[left] - leftPotential[left];
      if (stay < bound) {
        bound = stay;
        last = left;
      }
      for (int i = 0; i < candidates[left].length; i++) {
        int right = candidates[left][i];
        double distance = at + costs[left][i] - leftPotential[left] - rightPotential[right];
        Step known = best.get(right);
        if (distance < bound && (known == null || distance < known.distance())) {
          Step step = new Step(right, left, distance);
          best.put(right, step);
          queue.add(step);
        }
      }
      Step next = queue.poll();
      while (next != null && settledRight.containsKey(next.right())) {
        next = queue.poll();
      }
      if (next == null || next.distance() >= bound) {
        break;
      }
      settledRight.put(next.right(), next);
      if (leftOf[next.right()] == NONE) {
        bound = next.distance();
        last = NONE;
        end = next.right();
        break;
      }
      left = leftOf[next.right()];
      at = next.distance();
    }
    for (var settled : settledLeft.entrySet()) {
      leftPotential[settled.getKey()] += bound - settled.getValue();
    }
    for (Step step : settledRight.values()) {
      rightPotential[step.right()] -= bound - step.distance();
    }
    augment(root, last, end, settledRight);
  }

  private void augment(int root, int last, int end, java.util.Map<Integer, Step> settledRight) {
    int right = end;
    if (last != NONE) {
      right = rightOf[last];
      rightOf[last] = NONE;
      if (last == root) {
        return;
      }
    }
    while (true) {
      int left = java.util.Objects.requireNonNull(settledRight.get(right)).from();
      int before = rightOf[left];
      rightOf[left] = right;
      leftOf[right] = left;
      if (left == root) {
        return;
      }
      right = before;
    }
  }
}
