package krelectra.annotation.dataset;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import krelectra.annotation.quality.Split;

/**
 * A frozen set of examples: it keeps texts and labels as they were, whatever happens to the corpus.
 *
 * @param name unique in the project
 * @param project the project's name
 * @param rule how it was made
 * @param labels in the order of the layer's tagset, then by their characters; of tokens the types
 *     of spans; empty of scores and answers
 * @param items in the order of the corpus
 * @param leftOut how much of the layer is not in it, by reason
 * @param sha256 of the task and all items with their parts, in hexadecimal digits
 */
public record DataSet(
    String name,
    String project,
    DataSetRule rule,
    List<String> labels,
    List<DataItem> items,
    Map<LeftOut, Integer> leftOut,
    String sha256) {
  /** Copies lists and map. */
  public DataSet {
    labels = List.copyOf(labels);
    items = List.copyOf(items);
    leftOut = Map.copyOf(leftOut);
  }

  /** Freezes items. */
  static DataSet of(
      String name,
      String project,
      DataSetRule rule,
      List<String> labels,
      List<DataItem> items,
      Map<LeftOut, Integer> leftOut) {
    String sha256 = ContentHash.of(rule.task(), items);
    return new DataSet(name, project, rule, labels, items, leftOut, sha256);
  }

  /** A set of other items under the same rule; its labels stay, though some may not occur. */
  public DataSet with(String other, List<DataItem> others) {
    return of(other, project, rule, labels, others, Map.of());
  }

  /** Whether its items are those that its hash was made of. */
  public boolean isWhole() {
    return ContentHash.of(rule.task(), items).equals(sha256);
  }

  /** The items of a part. */
  public List<DataItem> part(Split.Part part) {
    return items.stream().filter(item -> item.part() == part).toList();
  }

  /** All but the items. */
  public DataSetSummary summary() {
    return new DataSetSummary(name, project, rule, labels, sizes(), leftOut, sha256);
  }

  /** How many items each part has. */
  public Map<Split.Part, Integer> sizes() {
    Map<Split.Part, Integer> sizes = new EnumMap<>(Split.Part.class);
    for (Split.Part part : Split.Part.values()) {
      sizes.put(part, 0);
    }
    items.forEach(item -> sizes.merge(item.part(), 1, Integer::sum));
    return sizes;
  }
}
