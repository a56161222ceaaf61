package krelectra.inference.analysis.comparison;

import java.util.ArrayList;
import java.util.List;
import krelectra.inference.Cancellation;

/**
 * Finds what two rows have in common: a longest common subsequence, in linear memory and in time
 * that grows with length × differences (Myers 1986, An O(ND) Difference Algorithm and Its
 * Variations, section 4b).
 */
final class Difference {
  private final List<String> a;
  private final List<String> b;
  private final Cancellation cancellation;
  private final int[] forward;
  private final int[] backward;
  private final int origin;
  private final List<Match> matches = new ArrayList<>();

  /** That {@code a[first]} is the same as {@code b[second]}. */
  record Match(int first, int second) {}

  /** What both ways around a stretch of equal elements on a shortest path. */
  private record Snake(int fromA, int fromB, int toA, int toB) {}

  private Difference(List<String> a, List<String> b, Cancellation cancellation) {
    this.a = a;
    this.b = b;
    this.cancellation = cancellation;
    this.origin = a.size() + b.size() + 2;
    this.forward = new int[2 * origin + 1];
    this.backward = new int[2 * origin + 1];
  }

  /** The elements in common, in order, none of them twice. */
  static List<Match> matches(List<String> a, List<String> b, Cancellation cancellation) {
    Difference difference = new Difference(a, b, cancellation);
    difference.match(0, a.size(), 0, b.size());
    return difference.matches;
  }

  private boolean same(int i, int j) {
    return a.get(i).equals(b.get(j));
  }

  private void match(int startA, int endA, int startB, int endB) {
    cancellation.check();
    int fromA = startA;
    int fromB = startB;
    while (fromA < endA && fromB < endB && same(fromA, fromB)) {
      matches.add(new Match(fromA++, fromB++));
    }
    int toA = endA;
    int toB = endB;
    while (fromA < toA && fromB < toB && same(toA - 1, toB - 1)) {
      toA--;
      toB--;
    }
    if (fromA < toA && fromB < toB) {
      Snake snake = middle(fromA, toA, fromB, toB);
      match(fromA, snake.fromA(), fromB, snake.fromB());
      for (int i = 0; i < snake.toA() - snake.fromA(); i++) {
        matches.add(new Match(snake.fromA() + i, snake.fromB() + i));
      }
      match(snake.toA(), toA, snake.toB(), toB);
    }
    for (int i = 0; i < endA - toA; i++) {
      matches.add(new Match(toA + i, toB + i));
    }
  }

  /** The stretch at which the shortest paths from both ends meet. */
  private Snake middle(int startA, int endA, int startB, int endB) {
    int n = endA - startA;
    int m = endB - startB;
    int delta = n - m;
    boolean odd = (delta & 1) != 0;
    forward[origin + 1] = 0;
    backward[origin + 1] = 0;
    for (int d = 0; d <= (n + m + 1) / 2; d++) {
      cancellation.check();
      for (int k = -d; k <= d; k += 2) {
        int from = step(forward, k, d);
        int x = from;
        while (x < n && x - k < m && same(startA + x, startB + x - k)) {
          x++;
        }
        forward[origin + k] = x;
        boolean inside = x <= n && x - k <= m;
        if (odd && inside && Math.abs(delta - k) < d && x + backward[origin + delta - k] >= n) {
          return new Snake(startA + from, startB + from - k, startA + x, startB + x - k);
        }
      }
      for (int k = -d; k <= d; k += 2) {
        int from = step(backward, k, d);
        int x = from;
        while (x < n && x - k < m && same(endA - 1 - x, endB - 1 - x + k)) {
          x++;
        }
        backward[origin + k] = x;
        boolean inside = x <= n && x - k <= m;
        if (!odd && inside && Math.abs(delta - k) <= d && x + forward[origin + delta - k] >= n) {
          return new Snake(endA - x, endB - x + k, endA - from, endB - from + k);
        }
      }
    }
    throw new IllegalStateException("paths that never meet");
  }

  /** The furthest start on a diagonal after one more insertion or deletion. */
  private int step(int[] furthest, int k, int d) {
    boolean down = k == -d || (k != d && furthest[origin + k - 1] < furthest[origin + k + 1]);
    return down ? furthest[origin + k + 1] : furthest[origin + k - 1] + 1;
  }
}
