package krelectra.app.annotate.queue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The order of a queue.
 *
 * @param isRandom whether it is shuffled; else it is that of the documents
 * @param seed of the shuffling: the same sentences then come in the same order
 */
public record QueueOrder(boolean isRandom, long seed) {
  /** As the documents came. */
  public static final QueueOrder GIVEN = new QueueOrder(false, 1);

  /** Keys in this order. */
  List<Long> of(List<Long> keys) {
    if (!isRandom) {
      return keys;
    }
    List<Long> shuffled = new ArrayList<>(keys);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }
}
