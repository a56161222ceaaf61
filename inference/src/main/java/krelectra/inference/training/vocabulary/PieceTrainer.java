package krelectra.inference.training.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import krelectra.inference.Cancellation;

/**
 * Joins the most frequent pair of neighbouring pieces again and again, as the WordPiece trainer of
 * Hugging Face's {@code tokenizers} does. Equal counts are settled by the pieces' text, so that the
 * same corpus gives the same vocabulary.
 */
final class PieceTrainer {
  /** A pair of pieces with the count it had when it was queued. */
  private record Pair(int first, int second, String text, long count) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      int byCount = Long.compare(other.count, count);
      return byCount != 0 ? byCount : text.compareTo(other.text);
    }
  }

  private final List<String> pieces = new ArrayList<>();
  private final Map<String, Integer> ids = new HashMap<>();
  private final List<int[]> segments = new ArrayList<>();
  private final List<Long> counts = new ArrayList<>();
  private final Map<Long, long[]> pairCounts = new HashMap<>();
  private final Map<Long, Set<Integer>> places = new HashMap<>();
  private final PriorityQueue<Pair> queue = new PriorityQueue<>();

  /** Takes a segment as the characters that it consists of, each in its form as a piece. */
  void add(List<String> characters, long count) {
    int[] row = characters.stream().mapToInt(this::id).toArray();
    int number = segments.size();
    segments.add(row);
    counts.add(count);
    for (int i = 0; i + 1 < row.length; i++) {
      change(row[i], row[i + 1], count, number);
    }
  }

  /** Joins until there are {@code size} pieces or no pair occurs twice. */
  List<String> train(int size, Cancellation cancellation) {
    pairCounts.forEach((pair, count) -> queue.add(pair(pair, count[0])));
    while (pieces.size() < size && !queue.isEmpty()) {
      cancellation.check();
      Pair best = queue.poll();
      long key = key(best.first(), best.second());
      long now = pairCounts.getOrDefault(key, new long[1])[0];
      if (now != best.count()) {
        if (now > 0) {
          queue.add(pair(key, now));
        }
      } else if (now < 2) {
        break;
      } else {
        join(key, best);
      }
    }
    return List.copyOf(pieces);
  }

  private void join(long key, Pair pair) {
    int joined = id(pair.text());
    Set<Long> touched = new HashSet<>();
    Set<Integer> numbers = places.remove(key);
    for (int number : numbers == null ? Set.<Integer>of() : numbers) {
      int[] row = segments.get(number);
      long count = counts.get(number);
      for (int i = 0; i + 1 < row.length; i++) {
        change(row[i], row[i + 1], -count, number);
      }
      int[] shorter = joined(row, pair, joined);
      segments.set(number, shorter);
      for (int i = 0; i + 1 < shorter.length; i++) {
        change(shorter[i], shorter[i + 1], count, number);
        touched.add(key(shorter[i], shorter[i + 1]));
      }
    }
    pairCounts.remove(key);
    for (long other : touched) {
      long[] count = pairCounts.get(other);
      if (count != null && count[0] > 0) {
        queue.add(pair(other, count[0]));
      }
    }
  }

  private static int[] joined(int[] row, Pair pair, int joined) {
    int[] shorter = new int[row.length];
    int length = 0;
    for (int i = 0; i < row.length; i++) {
      boolean here = i + 1 < row.length && row[i] == pair.first() && row[i + 1] == pair.second();
      shorter[length++] = here ? joined : row[i];
      i += here ? 1 : 0;
    }
    return java.util.Arrays.copyOf(shorter, length);
  }

  private void change(int first, int second, long by, int number) {
    long key = key(first, second);
    pairCounts.computeIfAbsent(key, k -> new long[1])[0] += by;
    if (by > 0) {
      places.computeIfAbsent(key, k -> new HashSet<>()).add(number);
    }
  }

  private Pair pair(long key, long count) {
    int first = (int) (key >> 32);
    int second = (int) key;
    String tail = pieces.get(second).substring(Segments.CONTINUATION.length());
    return new Pair(first, second, pieces.get(first) + tail, count);
  }

  private int id(String piece) {
    Integer known = ids.putIfAbsent(piece, pieces.size());
    if (known != null) {
      return known;
    }
    pieces.add(piece);
    return pieces.size() - 1;
  }

  private static long key(int first, int second) {
    return (long) first << 32 | second;
  }
}
