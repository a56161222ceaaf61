package krelectra.inference.training.finetuning;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Which inputs stand in which batch: another shuffle in every epoch, within which inputs of like
 * length come together, so that little is padded. The same for the same seed and epoch.
 */
final class BatchOrder {
  /** So many batches are sorted together: less padding with more, less chance too. */
  private static final int SORTED_BATCHES = 50;

  private final int[] lengths;
  private final int batch;
  private final long seed;
  private final int[][] batches;
  private long epoch = -1;

  /**
   * Orders inputs.
   *
   * @param lengths of each input
   * @param batch inputs in a batch; the last one of an epoch may have fewer
   */
  BatchOrder(int[] lengths, int batch, long seed) {
    this.lengths = lengths.clone();
    this.batch = batch;
    this.seed = seed;
    this.batches = new int[(lengths.length + batch - 1) / batch][];
  }

  /** Batches in an epoch. */
  int count() {
    return batches.length;
  }

  /** The inputs of a batch. */
  int[] get(long wantedEpoch, int index) {
    if (wantedEpoch != epoch) {
      shuffle(new SplittableRandom(seed * 1_000_003 + wantedEpoch));
      epoch = wantedEpoch;
    }
    return batches[index].clone();
  }

  private void shuffle(SplittableRandom random) {
    int[] order = new int[lengths.length];
    for (int i = 0; i < order.length; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    int stretch = SORTED_BATCHES * batch;
    for (int from = 0; from < order.length; from += stretch) {
      sort(order, from, Math.min(order.length, from + stretch));
    }
    for (int b = 0; b < batches.length; b++) {
      batches[b] = Arrays.copyOfRange(order, b * batch, Math.min(order.length, (b + 1) * batch));
    }
    for (int i = batches.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int[] other = batches[i];
      batches[i] = batches[j];
      batches[j] = other;
    }
  }

  /** By length; those of one length stay in the shuffle's order. */
  private void sort(int[] order, int from, int to) {
    Integer[] part = Arrays.stream(order, from, to).boxed().toArray(Integer[]::new);
    Arrays.sort(part, (a, b) -> Integer.compare(lengths[a], lengths[b]));
    for (int i = from; i < to; i++) {
      order[i] = part[i - from];
    }
  }
}
