package krelectra.inference.training.finetuning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import krelectra.inference.training.metrics.AnswerScore;
import krelectra.inference.training.metrics.ClassScore;
import krelectra.inference.training.metrics.Entity;
import krelectra.inference.training.metrics.TagOrder;
import krelectra.inference.training.tasks.Example;
import krelectra.inference.training.tasks.Prediction;
import krelectra.inference.training.tasks.TaskKind;

/** What a closer look at kept predictions shows: per class, which for which, and the errors. */
public record Scrutiny(KeptPredictions kept) {
  /**
   * An example that was told wrongly.
   *
   * @param text of the example; the second of two after a line break
   * @param gold what is true
   * @param told what was told
   * @param sureness probability of what was told; of a score, how far it is off
   */
  public record Fault(String id, String text, String gold, String told, double sureness) {}

  /** Per class, or per type of entity; empty for scores and answers. */
  public List<ClassScore> classes() {
    return switch (kept.kind()) {
      case CLASSES -> ofLabels();
      case TOKENS -> ofEntities();
      case SCORE, ANSWERS -> List.of();
    };
  }

  private List<ClassScore> ofLabels() {
    long[][] counts = confusion();
    List<ClassScore> scores = new ArrayList<>();
    for (int k = 0; k < counts.length; k++) {
      long truth = 0;
      long told = 0;
      for (int other = 0; other < counts.length; other++) {
        truth += counts[k][other];
        told += counts[other][k];
      }
      scores.add(new ClassScore(kept.labels().get(k), truth, told, counts[k][k]));
    }
    return scores;
  }

  private List<ClassScore> ofEntities() {
    TagOrder order = TagOrder.of(kept.labels());
    Map<String, long[]> counts = new TreeMap<>();
    for (int i = 0; i < kept.examples().size(); i++) {
      List<String> told = ((Prediction.Tags) kept.predictions().get(i)).tags();
      List<String> gold = ((Example.Tokens) kept.examples().get(i)).tags();
      List<Entity> truth = Entity.of(gold.subList(0, told.size()), order);
      List<Entity> found = Entity.of(told, order);
      truth.forEach(each -> counts.computeIfAbsent(each.type(), t -> new long[3])[0]++);
      found.forEach(each -> counts.computeIfAbsent(each.type(), t -> new long[3])[1]++);
      found.stream()
          .filter(truth::contains)
          .forEach(each -> counts.computeIfAbsent(each.type(), t -> new long[3])[2]++);
    }
    return counts.entrySet().stream()
        .map(e -> new ClassScore(e.getKey(), e.getValue()[0], e.getValue()[1], e.getValue()[2]))
        .toList();
  }

  /**
   * How often which class was told for which: {@code [truth, told]} in id order, of tokens word by
   * word; empty for scores and answers.
   */
  public long[][] confusion() {
    List<String> labels = kept.labels();
    Map<String, Integer> ids = new HashMap<>();
    labels.forEach(label -> ids.put(label, ids.size()));
    long[][] counts = new long[labels.size()][labels.size()];
    for (int i = 0; i < kept.examples().size(); i++) {
      if (kept.kind() == TaskKind.CLASSES) {
        int gold = ids.getOrDefault(((Example.Text) kept.examples().get(i)).target(), -1);
        if (gold >= 0) {
          counts[gold][((Prediction.Label) kept.predictions().get(i)).index()]++;
        }
      } else if (kept.kind() == TaskKind.TOKENS) {
        List<String> told = ((Prediction.Tags) kept.predictions().get(i)).tags();
        List<String> gold = ((Example.Tokens) kept.examples().get(i)).tags();
        for (int w = 0; w < told.size(); w++) {
          counts[ids.getOrDefault(gold.get(w), 0)][ids.getOrDefault(told.get(w), 0)]++;
        }
      }
    }
    return counts;
  }

  /** The wrong ones, those that the model was surest of first; of scores, all. */
  public List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < kept.examples().size(); i++) {
      Fault fault = fault(kept.examples().get(i), kept.predictions().get(i));
      if (!fault.gold().equals(fault.told())) {
        faults.add(fault);
      }
    }
    faults.sort((a, b) -> Double.compare(b.sureness(), a.sureness()));
    return faults;
  }

  private Fault fault(Example example, Prediction prediction) {
    return switch (example) {
      case Example.Text text -> {
        String whole = text.second() == null ? text.first() : text.first() + "\n" + text.second();
        if (prediction instanceof Prediction.Label label) {
          yield new Fault(
              text.id(),
              whole,
              text.target(),
              kept.labels().get(label.index()),
              label.probabilities().get(label.index()));
        }
        double score = ((Prediction.Score) prediction).score();
        String told = String.format(java.util.Locale.ROOT, "%.3f", score);
        double off = Math.abs(score - Double.parseDouble(text.target()));
        yield new Fault(text.id(), whole, text.target(), told, off);
      }
      case Example.Tokens tokens -> {
        var tags = (Prediction.Tags) prediction;
        List<String> gold = tokens.tags().subList(0, tags.tags().size());
        yield new Fault(
            tokens.id(),
            String.join(" ", tokens.words()),
            differing(tokens.words(), gold, tags.tags(), gold),
            differing(tokens.words(), gold, tags.tags(), tags.tags()),
            surestFault(gold, tags));
      }
      case Example.Question question -> {
        var span = (Prediction.Span) prediction;
        List<String> answers = question.answers().stream().map(Example.Answer::text).toList();
        boolean right = AnswerScore.of(span.answer(), answers).exact() == 1;
        String gold = right ? span.answer() : String.join(" / ", answers);
        String text = question.question() + "\n" + question.context();
        yield new Fault(question.id(), text, gold, span.answer(), span.probability());
      }
    };
  }

  /** Of many words only those that differ. */
  private static String differing(
      List<String> words, List<String> gold, List<String> told, List<String> shown) {
    List<String> parts = new ArrayList<>();
    for (int w = 0; w < told.size(); w++) {
      if (!gold.get(w).equals(told.get(w))) {
        parts.add(words.get(w) + "/" + shown.get(w));
      }
    }
    return String.join(" ", parts);
  }

  private static double surestFault(List<String> gold, Prediction.Tags tags) {
    double most = 0;
    for (int w = 0; w < gold.size(); w++) {
      if (!gold.get(w).equals(tags.tags().get(w))) {
        most = Math.max(most, tags.probabilities().get(w));
      }
    }
    return most;
  }
}
