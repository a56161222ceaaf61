package krelectra.inference.training.tasks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import krelectra.inference.InputException;

/** The labels of a training, and what is odd about them. */
public final class Labels {
  private Labels() {}

  /**
   * The labels in id order: the task's own, or those that occur, numbers by their value and {@code
   * O} first.
   *
   * @throws InputException if there are fewer than two classes to tell apart
   */
  public static List<String> of(Task task, LabelledData training) {
    if (task.kind() == TaskKind.SCORE || task.kind() == TaskKind.ANSWERS) {
      return List.of();
    }
    Map<String, Integer> counts = counts(training.examples());
    if (counts.size() < 2) {
      throw InputException.at(
          training.file(),
          "has one label alone, " + counts.keySet().iterator().next(),
          "give examples of two labels or more");
    }
    if (!task.labels().isEmpty()) {
      return task.labels();
    }
    boolean numbers = counts.keySet().stream().allMatch(label -> label.matches("-?[0-9]{1,9}"));
    Comparator<String> order =
        numbers
            ? Comparator.comparingInt(Integer::parseInt)
            : Comparator.comparing((String label) -> !label.equals("O"))
                .thenComparing(Comparator.naturalOrder());
    return counts.keySet().stream().sorted(order).toList();
  }

  /** How often each label occurs. */
  public static Map<String, Integer> counts(List<Example> examples) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Example example : examples) {
      switch (example) {
        case Example.Text text -> counts.merge(text.target(), 1, Integer::sum);
        case Example.Tokens tokens ->
            tokens.tags().forEach(tag -> counts.merge(tag, 1, Integer::sum));
        case Example.Question question -> {}
      }
    }
    return counts;
  }

  /** What of the labels may surprise: classes with one example, or missing in a split. */
  public static List<String> warnings(
      Task task, List<String> labels, String split, List<Example> examples) {
    if (labels.isEmpty()) {
      return List.of();
    }
    Map<String, Integer> counts = counts(examples);
    List<String> warnings = new ArrayList<>();
    List<String> missing = labels.stream().filter(label -> !counts.containsKey(label)).toList();
    List<String> single =
        labels.stream().filter(label -> counts.getOrDefault(label, 0) == 1).toList();
    if (!missing.isEmpty()) {
      warnings.add(split + " has no example of " + String.join(", ", missing));
    }
    if (!single.isEmpty() && split.equals("train")) {
      warnings.add(split + " has one example alone of " + String.join(", ", single));
    }
    return warnings;
  }
}
