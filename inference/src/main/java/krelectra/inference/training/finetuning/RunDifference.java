package krelectra.inference.training.finetuning;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import krelectra.inference.training.metrics.PairedBootstrap;
import krelectra.inference.training.tasks.Example;
import krelectra.inference.training.tasks.Measure;
import krelectra.inference.training.tasks.Outcome;
import krelectra.inference.training.tasks.Prediction;
import krelectra.inference.training.tasks.Task;

/**
 * How two runs differ in what they make of the same examples.
 *
 * @param split on which
 * @param measure by which
 * @param examples that both have
 * @param bootstrap of the second's measure minus the first's
 * @param changes the examples of which they think most differently
 */
public record RunDifference(
    String split,
    Measure measure,
    int examples,
    PairedBootstrap bootstrap,
    List<PredictionChange> changes) {
  private static final int MOST_CHANGES = 200;
  private static final int DRAWS = 1000;
  private static final long SEED = 42;

  /**
   * Compares on the test set, or where it differs or is missing on the dev set.
   *
   * @return empty if the runs are of two tasks, kept no predictions, or have no such set in common
   */
  public static Optional<RunDifference> of(RunReport a, RunReport b) throws IOException {
    if (!a.task().name().equals(b.task().name())) {
      return Optional.empty();
    }
    for (String split : List.of("test", "dev")) {
      Optional<KeptPredictions> first = KeptPredictions.read(a, split);
      Optional<KeptPredictions> second = KeptPredictions.read(b, split);
      if (first.isPresent() && second.isPresent()) {
        Optional<KeptPredictions> same = inOrder(first.get(), second.get());
        if (same.isPresent()) {
          return Optional.of(of(a.task(), split, first.get(), same.get()));
        }
      }
    }
    return Optional.empty();
  }

  private static RunDifference of(
      Task task, String split, KeptPredictions first, KeptPredictions second) {
    PairedBootstrap bootstrap =
        PairedBootstrap.of(
            first.examples().size(),
            rows -> figure(task, second, rows) - figure(task, first, rows),
            DRAWS,
            SEED);
    return new RunDifference(
        split,
        task.measure(),
        first.examples().size(),
        bootstrap,
        PredictionChange.of(first, second, MOST_CHANGES));
  }

  private static double figure(Task task, KeptPredictions kept, int[] rows) {
    List<Example> examples = new ArrayList<>();
    List<Prediction> predictions = new ArrayList<>();
    for (int row : rows) {
      examples.add(kept.examples().get(row));
      predictions.add(kept.predictions().get(row));
    }
    double figure =
        Outcome.of(task, kept.labels(), examples, predictions)
            .getOrDefault(task.measure(), Double.NaN);
    return Double.isNaN(figure) ? 0 : figure;
  }

  /** The second's predictions in the order of the first's examples, if they are the same ones. */
  private static Optional<KeptPredictions> inOrder(KeptPredictions first, KeptPredictions second) {
    if (first.examples().size() != second.examples().size()) {
      return Optional.empty();
    }
    Map<Example, Prediction> byExample = new HashMap<>();
    for (int i = 0; i < second.examples().size(); i++) {
      byExample.put(second.examples().get(i), second.predictions().get(i));
    }
    List<Prediction> predictions = new ArrayList<>();
    for (Example example : first.examples()) {
      Prediction prediction = byExample.get(example);
      if (prediction == null) {
        return Optional.empty();
      }
      predictions.add(prediction);
    }
    return Optional.of(
        new KeptPredictions(second.kind(), second.labels(), first.examples(), predictions));
  }
}
