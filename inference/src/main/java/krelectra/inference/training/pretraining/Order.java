package krelectra.inference.training.pretraining;

import java.util.SplittableRandom;

/** The order of examples: another shuffle in every epoch, the same for the same seed. */
final class Order {
  private final int count;
  private final long seed;
  private final int[] shuffled;
  private long epoch = -1;

  Order(int count, long seed) {
    this.count = count;
    this.seed = seed;
    this.shuffled = new int[count];
  }

  /** The row of the {@code i}th example that is ever seen. */
  int row(long i) {
    if (i / count != epoch) {
      shuffle(i / count);
    }
    return shuffled[(int) (i % count)];
  }

  private void shuffle(long number) {
    var random = new SplittableRandom(seed * 1_000_003 + number);
    for (int i = 0; i < count; i++) {
      int j = random.nextInt(i + 1);
      shuffled[i] = shuffled[j];
      shuffled[j] = i;
    }
    epoch = number;
  }
}
