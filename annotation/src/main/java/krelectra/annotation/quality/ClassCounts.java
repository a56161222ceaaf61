package krelectra.annotation.quality;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many items each label has in each part of a split.
 *
 * @param counts by label, sorted, and then by part
 */
public record ClassCounts(Map<String, Map<Split.Part, Integer>> counts) {
  /** Counts. */
  public static ClassCounts of(List<Example> examples, Split split) {
    Map<String, Map<Split.Part, Integer>> counts = new TreeMap<>();
    for (Example example : examples) {
      counts
          .computeIfAbsent(example.label(), label -> new LinkedHashMap<>())
          .merge(split.part(example), 1, Integer::sum);
    }
    return new ClassCounts(counts);
  }

  /** A label's items in a part. */
  public int of(String label, Split.Part part) {
    return counts.getOrDefault(label, Map.of()).getOrDefault(part, 0);
  }

  /** The labels that have fewer items in a part than are needed. */
  public List<String> scarce(Split.Part part, int needed) {
    return counts.keySet().stream().filter(label -> of(label, part) < needed).toList();
  }
}
