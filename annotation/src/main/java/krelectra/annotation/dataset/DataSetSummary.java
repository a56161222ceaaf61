package krelectra.annotation.dataset;

import java.util.List;
import java.util.Map;
import krelectra.annotation.quality.Split;

/**
 * A data set without its items.
 *
 * @param sizes how many items each part has
 */
public record DataSetSummary(
    String name,
    String project,
    DataSetRule rule,
    List<String> labels,
    Map<Split.Part, Integer> sizes,
    Map<LeftOut, Integer> leftOut,
    String sha256) {
  /** Copies lists and maps. */
  public DataSetSummary {
    labels = List.copyOf(labels);
    sizes = Map.copyOf(sizes);
    leftOut = Map.copyOf(leftOut);
  }

  /** How many items it has. */
  public int size() {
    return sizes.values().stream().mapToInt(size -> size).sum();
  }
}
