package krelectra.inference.training.tasks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import krelectra.inference.training.metrics.AnswerScore;
import krelectra.inference.training.metrics.Classification;
import krelectra.inference.training.metrics.Correlation;
import krelectra.inference.training.metrics.EntityScore;
import krelectra.inference.training.metrics.TagOrder;

/** The figures of a task, from 0 to 1 (correlations from -1); NaN where one is not defined. */
public final class Outcome {
  private Outcome() {}

  /**
   * Compares predictions with what is true.
   *
   * @param examples that each have a prediction, in the same order
   */
  public static Map<Measure, Double> of(
      Task task, List<String> labels, List<Example> examples, List<Prediction> predictions) {
    if (examples.size() != predictions.size()) {
      throw new IllegalArgumentException(
          examples.size() + " examples for " + predictions.size() + " predictions");
    }
    return switch (task.kind()) {
      case CLASSES -> classes(labels, examples, predictions);
      case SCORE -> score(examples, predictions);
      case TOKENS -> tokens(labels, examples, predictions);
      case ANSWERS -> answers(examples, predictions);
    };
  }

  private static Map<Measure, Double> classes(
      List<String> labels, List<Example> examples, List<Prediction> predictions) {
    int[] gold = new int[examples.size()];
    int[] told = new int[gold.length];
    for (int i = 0; i < gold.length; i++) {
      gold[i] = labels.indexOf(((Example.Text) examples.get(i)).target());
      told[i] = ((Prediction.Label) predictions.get(i)).index();
    }
    Map<Measure, Double> figures = new LinkedHashMap<>();
    figures.put(Measure.ACCURACY, Classification.accuracy(gold, told));
    figures.put(Measure.MACRO_F1, Classification.macroF1(gold, told));
    return figures;
  }

  private static Map<Measure, Double> score(List<Example> examples, List<Prediction> predictions) {
    double[] gold = new double[examples.size()];
    double[] told = new double[gold.length];
    for (int i = 0; i < gold.length; i++) {
      gold[i] = Double.parseDouble(((Example.Text) examples.get(i)).target());
      told[i] = ((Prediction.Score) predictions.get(i)).score();
    }
    Map<Measure, Double> figures = new LinkedHashMap<>();
    figures.put(Measure.PEARSON, Correlation.pearson(gold, told));
    figures.put(Measure.SPEARMAN, Correlation.spearman(gold, told));
    return figures;
  }

  /** As in the reference, words that were cut off count for nothing. */
  private static Map<Measure, Double> tokens(
      List<String> labels, List<Example> examples, List<Prediction> predictions) {
    List<List<String>> gold = new ArrayList<>();
    List<List<String>> told = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      List<String> tags = ((Prediction.Tags) predictions.get(i)).tags();
      gold.add(((Example.Tokens) examples.get(i)).tags().subList(0, tags.size()));
      told.add(tags);
    }
    Map<Measure, Double> figures = new LinkedHashMap<>();
    figures.put(Measure.F1, EntityScore.of(gold, told, TagOrder.of(labels)).f1());
    figures.put(Measure.ACCURACY, share(gold, told));
    return figures;
  }

  private static double share(List<List<String>> gold, List<List<String>> told) {
    long words = 0;
    long right = 0;
    for (int i = 0; i < gold.size(); i++) {
      for (int w = 0; w < gold.get(i).size(); w++) {
        words++;
        right += gold.get(i).get(w).equals(told.get(i).get(w)) ? 1 : 0;
      }
    }
    return (double) right / words;
  }

  private static Map<Measure, Double> answers(
      List<Example> examples, List<Prediction> predictions) {
    double exact = 0;
    double f1 = 0;
    for (int i = 0; i < examples.size(); i++) {
      var question = (Example.Question) examples.get(i);
      String answer = ((Prediction.Span) predictions.get(i)).answer();
      List<String> truths = question.answers().stream().map(Example.Answer::text).toList();
      AnswerScore score = AnswerScore.of(answer, truths);
      exact += score.exact();
      f1 += score.f1();
    }
    Map<Measure, Double> figures = new LinkedHashMap<>();
    figures.put(Measure.EXACT_MATCH, exact / examples.size());
    figures.put(Measure.F1, f1 / examples.size());
    return figures;
  }
}
