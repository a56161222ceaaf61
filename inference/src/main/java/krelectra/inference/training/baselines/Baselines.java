package krelectra.inference.training.baselines;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import krelectra.inference.Cancellation;
import krelectra.inference.training.tasks.Example;
import krelectra.inference.training.tasks.Labels;
import krelectra.inference.training.tasks.Outcome;
import krelectra.inference.training.tasks.Prediction;
import krelectra.inference.training.tasks.Task;

/**
 * Simple methods, trained and judged on the same examples as a network: the most frequent class and
 * TF-IDF with logistic regression for classes, TF-IDF's cosine for scores of pairs, each word's
 * most frequent tag for tags. There is none for answers.
 */
public record Baselines(Task task, List<String> labels) {
  /** Measures every method that there is for the task. */
  public List<Baseline> measure(
      List<Example> train, List<Example> test, Cancellation cancellation) {
    return switch (task.kind()) {
      case CLASSES ->
          List.of(
              judge("majority", test, majority(train, test)),
              judge(
                  "TF-IDF + logistic regression",
                  test,
                  new TextRegression(labels).predict(train, test, cancellation)));
      case SCORE ->
          arePairs(test)
              ? List.of(judge("TF-IDF cosine", test, cosine(train, test, cancellation)))
              : List.of();
      case TOKENS -> List.of(judge("most frequent tag of the word", test, tags(train, test)));
      case ANSWERS -> List.of();
    };
  }

  /**
   * What TF-IDF with logistic regression says, with the probability of each label.
   *
   * @param train texts or pairs of a task of classes
   */
  public List<Prediction> regression(
      List<Example> train, List<Example> test, Cancellation cancellation) {
    return new TextRegression(labels).predict(train, test, cancellation);
  }

  private Baseline judge(String name, List<Example> test, List<Prediction> predictions) {
    return new Baseline(name, Outcome.of(task, labels, test, predictions));
  }

  private List<Prediction> majority(List<Example> train, List<Example> test) {
    Map<String, Integer> counts = Labels.counts(train);
    int most =
        labels.indexOf(
            labels.stream()
                .max(Comparator.comparingInt(label -> counts.getOrDefault(label, 0)))
                .orElseThrow());
    List<Prediction> predictions = new ArrayList<>();
    test.forEach(example -> predictions.add(new Prediction.Label(example.id(), most, List.of())));
    return predictions;
  }

  private static boolean arePairs(List<Example> examples) {
    return examples.stream()
        .allMatch(example -> example instanceof Example.Text text && text.second() != null);
  }

  private static List<Prediction> cosine(
      List<Example> train, List<Example> test, Cancellation cancellation) {
    TfIdf weights = TfIdf.of(TextRegression.texts(train), cancellation);
    List<Prediction> predictions = new ArrayList<>();
    for (Example example : test) {
      var pair = (Example.Text) example;
      String second = java.util.Objects.requireNonNull(pair.second());
      double cosine = weights.vector(pair.first()).dot(weights.vector(second));
      predictions.add(new Prediction.Score(pair.id(), cosine));
    }
    return predictions;
  }

  private List<Prediction> tags(List<Example> train, List<Example> test) {
    Map<String, Map<String, Integer>> counts = new HashMap<>();
    for (Example example : train) {
      var sentence = (Example.Tokens) example;
      for (int w = 0; w < sentence.words().size(); w++) {
        counts
            .computeIfAbsent(sentence.words().get(w), word -> new HashMap<>())
            .merge(sentence.tags().get(w), 1, Integer::sum);
      }
    }
    String unseen = labels.contains("O") ? "O" : labels.getFirst();
    List<Prediction> predictions = new ArrayList<>();
    for (Example example : test) {
      List<String> tags =
          ((Example.Tokens) example)
              .words().stream()
                  .map(word -> mostFrequent(counts.getOrDefault(word, Map.of(unseen, 1))))
                  .toList();
      predictions.add(new Prediction.Tags(example.id(), tags, List.of()));
    }
    return predictions;
  }

  private static String mostFrequent(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .orElseThrow()
        .getKey();
  }
}
