package krelectra.annotation.quality;

import java.util.Comparator;
import java.util.List;

/**
 * An item of a queue.
 *
 * @param item its index
 * @param score by which the queue is sorted, highest first
 */
public record Ranked(int item, double score, Reason reason) {
  static List<Ranked> sorted(List<Ranked> items) {
    return items.stream()
        .sorted(Comparator.comparingDouble(Ranked::score).reversed().thenComparingInt(Ranked::item))
        .toList();
  }
}
