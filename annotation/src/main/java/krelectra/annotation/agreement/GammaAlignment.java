package krelectra.annotation.agreement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The alignment of all annotators' spans with the least disorder. Exact for two annotators; for
 * more, one annotator's spans after another are matched anew with the groups that the others form
 * until nothing improves, from several beginnings.
 */
final class GammaAlignment {
  private static final int ROUNDS = 30;
  private static final int BEGINNINGS = 4;

  private final Continuum continuum;
  private final Dissimilarity dissimilarity;
  private final int n;
  private final double pairs;

  private GammaAlignment(Continuum continuum, Dissimilarity dissimilarity) {
    this.continuum = continuum;
    this.dissimilarity = dissimilarity;
    this.n = continuum.units().size();
    this.pairs = n * (n - 1) / 2.0;
  }

  /** Spans that stand for the same thing, at most one of each annotator; null for none. */
  @SuppressWarnings("ArrayRecordComponent") // identity is what is meant
  record Group(Continuum.@Nullable Unit[] members) {
    int size() {
      int size = 0;
      for (Continuum.Unit member : members) {
        size += member == null ? 0 : 1;
      }
      return size;
    }

    long start() {
      long start = Long.MAX_VALUE;
      for (Continuum.Unit member : members) {
        start = member == null ? start : Math.min(start, member.start());
      }
      return start;
    }
  }

  static List<Group> of(Continuum continuum, Dissimilarity dissimilarity) {
    var alignment = new GammaAlignment(continuum, dissimilarity);
    List<Group> best = List.of();
    double least = Double.POSITIVE_INFINITY;
    int beginnings = alignment.n == 2 ? 1 : Math.min(BEGINNINGS, alignment.n);
    for (int first = 0; first < beginnings; first++) {
      List<Group> groups = alignment.from(first);
      double disorder = alignment.disorder(groups);
      if (disorder < least) {
        least = disorder;
        best = groups;
      }
    }
    return best;
  }

  private List<Group> from(int first) {
    List<Group> groups = new ArrayList<>();
    for (int k = 0; k < n; k++) {
      groups = match(groups, (first + k) % n);
    }
    if (n == 2) {
      return groups;
    }
    double before = disorder(groups);
    for (int round = 0; round < ROUNDS; round++) {
      for (int k = 0; k < n; k++) {
        groups = match(without(groups, k), k);
      }
      double now = disorder(groups);
      if (now > before - 1e-9) {
        break;
      }
      before = now;
    }
    return groups;
  }

  private double disorder(List<Group> groups) {
    return groups.stream().mapToDouble(group -> disorder(group, dissimilarity)).sum();
  }

  /** The mean dissimilarity over the pairs of a group; a pair with a missing member has 1. */
  static double disorder(Group group, Dissimilarity dissimilarity) {
    Continuum.@Nullable Unit[] members = group.members();
    double sum = 0;
    for (int i = 0; i < members.length; i++) {
      for (int j = 0; j < i; j++) {
        Continuum.Unit a = members[i];
        Continuum.Unit b = members[j];
        sum += a == null || b == null ? 1 : dissimilarity.of(a, b);
      }
    }
    return sum / (members.length * (members.length - 1) / 2.0);
  }

  private List<Group> without(List<Group> groups, int annotator) {
    List<Group> left = new ArrayList<>();
    for (Group group : groups) {
      Continuum.@Nullable Unit[] members = group.members().clone();
      members[annotator] = null;
      Group rest = new Group(members);
      if (rest.size() > 0) {
        left.add(rest);
      }
    }
    return left;
  }

  /** Matches an annotator's spans with groups of the others. */
  private List<Group> match(List<Group> groups, int annotator) {
    List<Continuum.Unit> units = continuum.units().get(annotator);
    List<Group> sorted = new ArrayList<>(groups);
    sorted.sort(java.util.Comparator.comparingLong(Group::start));
    long longest = sorted.stream().mapToLong(GammaAlignment::longest).max().orElse(0);
    int[][] candidates = new int[units.size()][];
    double[][] costs = new double[units.size()][];
    double[] alone = new double[units.size()];
    for (int i = 0; i < units.size(); i++) {
      alone[i] = pairs + n - 1;
      near(units.get(i), sorted, longest, alone[i], i, candidates, costs);
    }
    int[] matched = Matching.cheapest(sorted.size(), candidates, costs, alone);
    for (int i = 0; i < matched.length; i++) {
      if (matched[i] < 0) {
        Continuum.@Nullable Unit[] members = new Continuum.@Nullable Unit[n];
        members[annotator] = units.get(i);
        sorted.add(new Group(members));
      } else {
        Continuum.@Nullable Unit[] members = sorted.get(matched[i]).members().clone();
        members[annotator] = units.get(i);
        sorted.set(matched[i], new Group(members));
      }
    }
    return sorted;
  }

  private static long longest(Group group) {
    long longest = 0;
    for (Continuum.Unit member : group.members()) {
      longest = member == null ? longest : Math.max(longest, member.length());
    }
    return longest;
  }

  private void near(
      Continuum.Unit unit,
      List<Group> sorted,
      long longest,
      double alone,
      int row,
      int[][] candidates,
      double[][] costs) {
    // Every member of a group that is worth joining lies within this reach.
    double reach = dissimilarity.reach(pairs + n) * (unit.length() + longest);
    int[] found = new int[8];
    double[] prices = new double[8];
    int size = 0;
    int from = lowerBound(sorted, unit.start() - reach);
    for (int g = from; g < sorted.size() && sorted.get(g).start() <= unit.start() + reach; g++) {
      double cost = n - 1;
      for (Continuum.Unit member : sorted.get(g).members()) {
        cost += member == null ? 0 : dissimilarity.of(unit, member) - 1;
      }
      if (cost < alone) {
        if (size == found.length) {
          found = java.util.Arrays.copyOf(found, 2 * size);
          prices = java.util.Arrays.copyOf(prices, 2 * size);
        }
        found[size] = g;
        prices[size++] = cost;
      }
    }
    candidates[row] = java.util.Arrays.copyOf(found, size);
    costs[row] = java.util.Arrays.copyOf(prices, size);
  }

  private static int lowerBound(List<Group> sorted, double start) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted.get(middle).start() < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
