package krelectra.inference.training.tasks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Training data of which a part is held out to pick the checkpoint.
 *
 * @param train in the file's order
 * @param dev in the file's order
 */
public record Split(List<Example> train, List<Example> dev) {
  /** The same for every run, so that several seeds are judged on one split. */
  private static final long SEED = 20_220_701;

  /**
   * Holds out a share of each class, so that none gets lost; of a class with one example, nothing.
   * Questions about one context stay together.
   *
   * @param share of the examples
   * @param most held out in all
   */
  public static Split of(TaskKind kind, List<Example> examples, double share, int most) {
    double used = Math.min(share, (double) most / examples.size());
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < examples.size(); i++) {
      groups.computeIfAbsent(stratum(kind, examples.get(i)), key -> new ArrayList<>()).add(i);
    }
    boolean[] held = new boolean[examples.size()];
    groups.values().forEach(group -> hold(examples, group, used, held));
    List<Example> train = new ArrayList<>();
    List<Example> dev = new ArrayList<>();
    for (int i = 0; i < held.length; i++) {
      (held[i] ? dev : train).add(examples.get(i));
    }
    return new Split(train, dev);
  }

  private static void hold(
      List<Example> examples, List<Integer> group, double share, boolean[] held) {
    Map<String, List<Integer>> together = new LinkedHashMap<>();
    for (int i : group) {
      together.computeIfAbsent(context(examples.get(i), i), key -> new ArrayList<>()).add(i);
    }
    List<List<Integer>> parts = new ArrayList<>(together.values());
    var random = new SplittableRandom(SEED);
    for (int i = parts.size() - 1; i > 0; i--) {
      java.util.Collections.swap(parts, i, random.nextInt(i + 1));
    }
    for (List<Integer> part : parts.subList(0, (int) Math.floor(parts.size() * share))) {
      part.forEach(i -> held[i] = true);
    }
  }

  private static String stratum(TaskKind kind, Example example) {
    return kind == TaskKind.CLASSES && example instanceof Example.Text text ? text.target() : "";
  }

  private static String context(Example example, int i) {
    return example instanceof Example.Question question ? question.context() : Integer.toString(i);
  }
}
