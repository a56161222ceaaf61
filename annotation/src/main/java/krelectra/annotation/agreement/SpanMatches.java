package krelectra.annotation.agreement;

import java.util.ArrayList;
import java.util.List;

/** Finds the spans that two annotators have in common. */
final class SpanMatches {
  private SpanMatches() {}

  /**
   * The most pairs of spans with equal labels whose ends differ by no more than a tolerance, no
   * span in two of them; nearer pairs are preferred.
   *
   * @return the first annotator's spans of the pairs
   */
  static List<Continuum.Unit> of(
      List<Continuum.Unit> first, List<Continuum.Unit> second, int tolerance) {
    int[][] candidates = new int[first.size()][];
    double[][] costs = new double[first.size()][];
    double[] alone = new double[first.size()];
    for (int i = 0; i < first.size(); i++) {
      Continuum.Unit unit = first.get(i);
      List<Integer> near = new ArrayList<>();
      for (int j = from(second, unit.start() - tolerance);
          j < second.size() && second.get(j).start() <= unit.start() + tolerance;
          j++) {
        Continuum.Unit other = second.get(j);
        if (other.label() == unit.label() && Math.abs(other.end() - unit.end()) <= tolerance) {
          near.add(j);
        }
      }
      candidates[i] = near.stream().mapToInt(j -> j).toArray();
      costs[i] = near.stream().mapToDouble(j -> apart(unit, second.get(j))).toArray();
      // So dear that no nearness makes up for a pair less.
      alone[i] = (2.0 * tolerance + 1) * (first.size() + 1);
    }
    int[] matched = Matching.cheapest(second.size(), candidates, costs, alone);
    List<Continuum.Unit> pairs = new ArrayList<>();
    for (int i = 0; i < matched.length; i++) {
      if (matched[i] >= 0) {
        pairs.add(first.get(i));
      }
    }
    return pairs;
  }

  private static double apart(Continuum.Unit a, Continuum.Unit b) {
    return Math.abs(a.start() - b.start()) + Math.abs(a.end() - b.end());
  }

  private static int from(List<Continuum.Unit> units, long start) {
    int low = 0;
    int high = units.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (units.get(middle).start() < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
