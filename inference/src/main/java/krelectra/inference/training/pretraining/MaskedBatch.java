package krelectra.inference.training.pretraining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import krelectra.inference.text.Vocabulary;

/**
 * Examples with their special pieces, of which some are hidden from the generator.
 *
 * @param ids what the text is, {@code [batch][pieces]}
 * @param masked what the generator sees, the same shape
 * @param segments 0 or 1, the same shape
 * @param positions the chosen places as {@code row × longest + column}, {@code [chosen]}
 * @param length of the longest row
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record MaskedBatch(int[][] ids, int[][] masked, int[][] segments, long[] positions, int length) {
  /** The share of chosen places that keep their piece, so that the generator learns of it too. */
  private static final double UNCHANGED = 0.15;

  /**
   * Chooses the places.
   *
   * @param share of the pieces that are chosen, at least one a row
   */
  static MaskedBatch of(
      List<ExamplePacker.Example> examples,
      Vocabulary vocabulary,
      double share,
      SplittableRandom random) {
    int rows = examples.size();
    int[][] ids = new int[rows][];
    int[][] masked = new int[rows][];
    int[][] segments = new int[rows][];
    int longest = 0;
    for (int row = 0; row < rows; row++) {
      ids[row] = ids(examples.get(row), vocabulary);
      segments[row] = segments(examples.get(row), ids[row].length);
      longest = Math.max(longest, ids[row].length);
    }
    var positions = java.util.stream.LongStream.builder();
    for (int row = 0; row < rows; row++) {
      masked[row] = ids[row].clone();
      for (int column : chosen(ids[row], vocabulary, share, random)) {
        positions.add((long) row * longest + column);
        if (random.nextDouble() >= UNCHANGED) {
          masked[row][column] = vocabulary.maskId();
        }
      }
    }
    return new MaskedBatch(ids, masked, segments, positions.build().toArray(), longest);
  }

  /**
   * Its rows in several batches of nearly the same size, in order.
   *
   * @param parts at most as many as there are rows
   */
  List<MaskedBatch> cut(int parts) {
    List<MaskedBatch> cut = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      cut.add(rows(ids.length * part / parts, ids.length * (part + 1) / parts));
    }
    return cut;
  }

  private MaskedBatch rows(int from, int to) {
    int[][] some = Arrays.copyOfRange(ids, from, to);
    int longest = Arrays.stream(some).mapToInt(row -> row.length).max().orElse(0);
    long[] chosen =
        Arrays.stream(positions)
            .filter(place -> place / length >= from && place / length < to)
            .map(place -> (place / length - from) * longest + place % length)
            .toArray();
    return new MaskedBatch(
        some,
        Arrays.copyOfRange(masked, from, to),
        Arrays.copyOfRange(segments, from, to),
        chosen,
        longest);
  }

  /** How many pieces there are, without padding. */
  long pieces() {
    return Arrays.stream(ids).mapToLong(row -> row.length).sum();
  }

  /** The pieces that stand at the chosen places, {@code [chosen]}. */
  long[] originals() {
    long[] originals = new long[positions.length];
    for (int i = 0; i < originals.length; i++) {
      originals[i] = ids[(int) (positions[i] / length)][(int) (positions[i] % length)];
    }
    return originals;
  }

  private static int[] ids(ExamplePacker.Example example, Vocabulary vocabulary) {
    int first = example.first().length;
    int second = example.second().length;
    int[] ids = new int[first + 2 + (second == 0 ? 0 : second + 1)];
    ids[0] = vocabulary.startId();
    System.arraycopy(example.first(), 0, ids, 1, first);
    ids[first + 1] = vocabulary.separatorId();
    if (second > 0) {
      System.arraycopy(example.second(), 0, ids, first + 2, second);
      ids[ids.length - 1] = vocabulary.separatorId();
    }
    return ids;
  }

  private static int[] segments(ExamplePacker.Example example, int length) {
    int[] segments = new int[length];
    Arrays.fill(segments, example.first().length + 2, length, 1);
    return segments;
  }

  /** A partial shuffle of the places that are not special. */
  private static int[] chosen(
      int[] ids, Vocabulary vocabulary, double share, SplittableRandom random) {
    int[] places =
        java.util.stream.IntStream.range(0, ids.length)
            .filter(i -> ids[i] == vocabulary.unknownId() || !vocabulary.isSpecial(ids[i]))
            .toArray();
    int count = Math.min(places.length, Math.max(1, (int) Math.round(ids.length * share)));
    for (int i = 0; i < count; i++) {
      int other = random.nextInt(i, places.length);
      int place = places[i];
      places[i] = places[other];
      places[other] = place;
    }
    return Arrays.copyOf(places, count);
  }
}
