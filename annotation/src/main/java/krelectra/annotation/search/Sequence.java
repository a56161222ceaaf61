package krelectra.annotation.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds sequences of steps among a sentence's morphemes. For each beginning there is at most one
 * match, the shortest; the time is bounded by steps × morphemes for each beginning.
 */
final class Sequence {
  private Sequence() {}

  /** What a step takes. */
  @FunctionalInterface
  interface Taken {
    /** Whether the step, a pattern, can take the morphemes from {@code from} to {@code to}. */
    boolean by(int step, int from, int to);
  }

  /** First and last of each match, in order of the first. */
  static List<int[]> find(List<Step> steps, int tokens, Taken taken) {
    List<int[]> found = new ArrayList<>();
    for (int first = 0; first < tokens; first++) {
      int last = shortest(steps, first, tokens, taken);
      if (last > first) {
        found.add(new int[] {first, last});
      }
    }
    return found;
  }

  private static int shortest(List<Step> steps, int first, int tokens, Taken taken) {
    BitSet at = new BitSet(tokens + 1);
    at.set(first);
    for (int s = 0; s < steps.size() && !at.isEmpty(); s++) {
      BitSet next = new BitSet(tokens + 1);
      for (int from = at.nextSetBit(0); from >= 0; from = at.nextSetBit(from + 1)) {
        switch (steps.get(s)) {
          case Gap gap -> {
            int to = Math.min(tokens, from + gap.most());
            if (from + gap.least() <= to) {
              next.set(from + gap.least(), to + 1);
            }
          }
          case Pattern pattern -> {
            int most = pattern.word() == null ? 1 : Query.Word.LONGEST;
            for (int to = from + 1; to <= Math.min(tokens, from + most); to++) {
              if (taken.by(s, from, to)) {
                next.set(to);
              }
            }
          }
        }
      }
      at = next;
    }
    return at.nextSetBit(0);
  }
}
