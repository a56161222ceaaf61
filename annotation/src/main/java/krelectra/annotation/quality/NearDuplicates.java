package krelectra.annotation.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Finds texts that are nearly equal: MinHash over syllable trigrams (Broder 1997) proposes pairs,
 * and the Jaccard index of the trigrams decides. Of pairs at the least similarity of 0.7, 1 in
 * 4,000 is expected to be missed; of nearer ones fewer.
 */
public final class NearDuplicates {
  /** The least similarity that can be asked for. */
  public static final double LEAST = 0.7;

  private static final int BANDS = 32;
  private static final int ROWS = 4;
  private static final int SHINGLE = 3;

  /** So many texts with one signature are compared with the first of them alone. */
  private static final int CROWD = 200;

  private final List<Example> examples;
  private final long[][] shingles;
  private final double similarity;

  private NearDuplicates(List<Example> examples, double similarity) {
    this.examples = examples;
    this.similarity = similarity;
    this.shingles = new long[examples.size()][];
    for (int i = 0; i < shingles.length; i++) {
      shingles[i] = shingles(examples.get(i).comparable());
    }
  }

  /**
   * Two texts.
   *
   * @param similarity Jaccard index of their trigrams, 1 for equal texts
   */
  public record Pair(Example first, Example second, double similarity) {}

  /**
   * The pairs that lie in different parts of a split, most similar first: leaks.
   *
   * @param similarity from {@value #LEAST} to 1
   */
  public static List<Pair> between(
      List<Example> examples, Split split, double similarity, BooleanSupplier stop) {
    return find(examples, similarity, stop).stream()
        .filter(pair -> split.part(pair.first()) != split.part(pair.second()))
        .toList();
  }

  /**
   * All pairs, most similar first. Of more than {@value #CROWD} texts that look alike, each is
   * paired with the first of them only.
   */
  public static List<Pair> find(List<Example> examples, double similarity, BooleanSupplier stop) {
    if (!(similarity >= LEAST && similarity <= 1)) {
      throw new IllegalArgumentException("similarity " + similarity);
    }
    return new NearDuplicates(examples, similarity).find(stop);
  }

  private List<Pair> find(BooleanSupplier stop) {
    int[][] signatures = new int[shingles.length][];
    Random random = new Random(1);
    long[] seeds = random.longs(BANDS * ROWS).map(s -> s | 1).toArray();
    for (int i = 0; i < signatures.length && !stop.getAsBoolean(); i++) {
      signatures[i] = signature(shingles[i], seeds);
    }
    Set<Long> seen = new HashSet<>();
    List<Pair> pairs = new ArrayList<>();
    for (int band = 0; band < BANDS && !stop.getAsBoolean(); band++) {
      Map<Long, List<Integer>> buckets = new HashMap<>();
      for (int i = 0; i < signatures.length; i++) {
        long key = 0;
        for (int row = 0; row < ROWS; row++) {
          key = mix(key ^ signatures[i][band * ROWS + row]) + row;
        }
        buckets.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      }
      for (List<Integer> bucket : buckets.values()) {
        compare(bucket, seen, pairs);
      }
    }
    pairs.sort(java.util.Comparator.comparingDouble(Pair::similarity).reversed());
    return pairs;
  }

  private void compare(List<Integer> bucket, Set<Long> seen, List<Pair> pairs) {
    for (int j = 1; j < bucket.size(); j++) {
      int end = bucket.size() > CROWD ? 1 : j;
      for (int i = 0; i < end; i++) {
        int a = bucket.get(i);
        int b = bucket.get(j);
        if (seen.add(((long) a << 32) | b)) {
          double jaccard = jaccard(shingles[a], shingles[b]);
          if (jaccard >= similarity) {
            pairs.add(new Pair(examples.get(a), examples.get(b), jaccard));
          }
        }
      }
    }
  }

  /** Sorted hashes of the trigrams; a shorter text is one of its own. */
  private static long[] shingles(String text) {
    int[] characters = text.codePoints().toArray();
    int count = Math.max(1, characters.length - SHINGLE + 1);
    long[] all = new long[count];
    for (int i = 0; i < count; i++) {
      long hash = 0;
      for (int j = i; j < Math.min(characters.length, i + SHINGLE); j++) {
        // 21 bits hold any code point: three of them make a number that no other three make.
        hash = (hash << 21) | characters[j];
      }
      all[i] = hash;
    }
    return Arrays.stream(all).sorted().distinct().toArray();
  }

  private static int[] signature(long[] shingles, long[] seeds) {
    int[] signature = new int[seeds.length];
    Arrays.fill(signature, Integer.MAX_VALUE);
    for (long shingle : shingles) {
      long mixed = mix(shingle);
      for (int s = 0; s < seeds.length; s++) {
        int hash = (int) (mix(mixed * seeds[s]) >>> 33);
        signature[s] = Math.min(signature[s], hash);
      }
    }
    return signature;
  }

  /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014). */
  private static long mix(long x) {
    long a = (x ^ (x >>> 30)) * 0xbf58476d1ce4e5b9L;
    long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
    return b ^ (b >>> 31);
  }

  private static double jaccard(long[] a, long[] b) {
    int both = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        both++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return (double) both / (a.length + b.length - both);
  }
}
