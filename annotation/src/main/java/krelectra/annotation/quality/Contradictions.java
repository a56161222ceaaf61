package krelectra.annotation.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds equal texts with different labels. */
public final class Contradictions {
  private Contradictions() {}

  /**
   * The groups.
   *
   * @return for each text that has several labels its items, in their order
   */
  public static List<List<Example>> in(List<Example> examples) {
    Map<String, List<Example>> texts = new LinkedHashMap<>();
    for (Example example : examples) {
      texts.computeIfAbsent(example.comparable(), text -> new ArrayList<>()).add(example);
    }
    return texts.values().stream()
        .filter(group -> group.stream().map(Example::label).distinct().count() > 1)
        .map(List::copyOf)
        .toList();
  }
}
