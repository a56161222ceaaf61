package krelectra.app.loop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import krelectra.annotation.dataset.DataSet;
import krelectra.annotation.dataset.DataSetTask;
import krelectra.annotation.dataset.Said;
import krelectra.annotation.quality.Cartography;
import krelectra.annotation.quality.ConfidentLearning;
import krelectra.annotation.quality.LossRanking;
import krelectra.annotation.quality.Predictions;
import krelectra.annotation.quality.Ranked;
import krelectra.inference.InputException;

/** Sorts the labels of a set by how much models that have not seen them dispute them. */
public record DisputedQueue(DataSet set, DisputeMethod method) {
  /**
   * Checks that there is such a queue.
   *
   * @throws InputException if the method does not go with what the set holds
   */
  public DisputedQueue {
    DataSetTask task = set.rule().task();
    if (task == DataSetTask.SCORE || task == DataSetTask.ANSWERS) {
      throw InputException.at(
          "data set " + set.name(),
          "is one of " + task.key() + ", which have no classes to dispute",
          "give a set of classes, pairs or tokens");
    }
    if (task == DataSetTask.TOKENS && method != DisputeMethod.LOSS) {
      throw InputException.at(
          "data set " + set.name(),
          "is one of tokens, of which each tag's own probability alone is known",
          "give --method loss");
    }
  }

  /** Every item, the most disputed first. */
  public List<Disputed> of(List<HeldOut> held) {
    if (set.rule().task() == DataSetTask.TOKENS) {
      return ofTags(held);
    }
    List<Ranked> ranked =
        switch (method) {
          case LOSS -> LossRanking.of(predictions(held));
          case CONFIDENT -> confident(ConfidentLearning.of(predictions(held)), held.size());
          case CARTOGRAPHY -> map(held).queue(Cartography.Region.HARD);
        };
    var words = ReasonWords.english(set.labels());
    List<Disputed> queue = new ArrayList<>();
    for (Ranked each : ranked) {
      HeldOut of = held.get(each.item());
      queue.add(
          new Disputed(
              of.item(),
              of.item().said().label(),
              set.labels().get(best(of.last().probabilities())),
              each.score(),
              words.of(each.reason()),
              each.reason()));
    }
    return queue;
  }

  /** The suspects first, then the others. */
  private static List<Ranked> confident(ConfidentLearning learning, int items) {
    ConfidentLearning.Order order = ConfidentLearning.Order.NORMALIZED_MARGIN;
    List<Ranked> queue = new ArrayList<>(learning.suspects(order));
    boolean[] suspect = new boolean[items];
    queue.forEach(each -> suspect[each.item()] = true);
    learning.all(order).stream().filter(each -> !suspect[each.item()]).forEach(queue::add);
    return queue;
  }

  private int[] given(List<HeldOut> held) {
    return held.stream()
        .mapToInt(each -> set.labels().indexOf(each.item().said().label()))
        .toArray();
  }

  private Predictions predictions(List<HeldOut> held) {
    return new Predictions(given(held), rows(held, -1));
  }

  private static double[][] rows(List<HeldOut> held, int round) {
    return held.stream()
        .map(each -> round < 0 ? each.last() : each.rounds().get(round))
        .map(said -> said.probabilities().stream().mapToDouble(p -> p).toArray())
        .toArray(double[][]::new);
  }

  private Cartography map(List<HeldOut> held) {
    Cartography map = new Cartography(given(held));
    int rounds = held.stream().mapToInt(each -> each.rounds().size()).min().orElse(0);
    for (int round = 0; round < rounds; round++) {
      map.add(rows(held, round));
    }
    return map;
  }

  private static int best(List<Double> probabilities) {
    int best = 0;
    for (int i = 1; i < probabilities.size(); i++) {
      best = probabilities.get(i) > probabilities.get(best) ? i : best;
    }
    return best;
  }

  /**
   * Of each sentence the eojeol whose tag is disputed most: the given tag's probability is at most
   * what the other one leaves.
   */
  private static List<Disputed> ofTags(List<HeldOut> held) {
    List<Disputed> queue = new ArrayList<>();
    for (HeldOut each : held) {
      if (each.item().said() instanceof Said.Tagged(List<String> words, List<String> tags)) {
        queue.add(ofTags(each, words, tags));
      }
    }
    queue.sort(Comparator.comparingDouble(Disputed::score).reversed());
    return queue;
  }

  private static Disputed ofTags(HeldOut held, List<String> words, List<String> given) {
    HeldOut.Saying said = held.last();
    int worst = -1;
    double surest = 0;
    for (int i = 0; i < said.tags().size(); i++) {
      double p = said.probabilities().get(i);
      if (!said.tags().get(i).equals(given.get(i)) && p > surest) {
        worst = i;
        surest = p;
      }
    }
    if (worst < 0) {
      return new Disputed(held.item(), "", "", 0, "the model says the same", null);
    }
    String why =
        String.format(
            Locale.ROOT,
            "%s is tagged %s; the model says %s with %.2f",
            words.get(worst),
            given.get(worst),
            said.tags().get(worst),
            surest);
    double loss = -Math.log(Math.max(1e-12, 1 - surest));
    return new Disputed(held.item(), given.get(worst), said.tags().get(worst), loss, why, null);
  }
}
