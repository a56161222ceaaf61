package krelectra.inference.training.finetuning;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.training.GradientCollector;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import krelectra.inference.model.Dropouts;
import krelectra.inference.model.HeldNumber;
import krelectra.inference.training.AdamW;
import krelectra.inference.training.FlatParameters;
import krelectra.inference.training.tasks.Feature;

/**
 * One step of the optimizer, over as many passes as are accumulated. Its randomness comes from the
 * seed and the step's number alone, so that a run that was stopped goes on as if it had not been.
 */
record TrainingStep(
    NDManager manager,
    TaskLoss loss,
    FlatParameters parameters,
    AdamW optimizer,
    Dropouts dropouts,
    long seed) {
  private static final String WORDS = "electra.embeddings.word_embeddings.weight";

  /**
   * Steps.
   *
   * @param passes the inputs of each pass
   * @param step counted from 0
   */
  StepSums run(List<List<Feature>> passes, double rate, int step) {
    try (var scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      NDArray gradient = manager.zeros(parameters.values().getShape());
      double sum = 0;
      for (int pass = 0; pass < passes.size(); pass++) {
        long number = (long) step * passes.size() + pass;
        var random = new SplittableRandom(seed * 7_919 + number);
        manager.getEngine().setRandomSeed(random.nextInt(Integer.MAX_VALUE));
        sum += pass(passes.get(pass), passes.size(), gradient);
      }
      clearPadding(gradient);
      float norm = optimizer.step(gradient, rate, step + 1);
      return new StepSums(1, sum / passes.size(), norm, tokens(passes), padded(passes));
    }
  }

  /**
   * Adds the gradient of a pass.
   *
   * @param gradient {@code [count]}
   * @return the mean loss
   */
  double pass(List<Feature> inputs, int passes, NDArray gradient) {
    try (var scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      Map<String, NDArray> leaves;
      NDArray mean;
      try (GradientCollector collector = manager.getEngine().newGradientCollector()) {
        leaves = parameters.leaves(true);
        mean = loss.of(manager, leaves, inputs, dropouts);
        collector.backward(HeldNumber.times(mean, 1.0 / passes));
      }
      parameters.addGradient(leaves, gradient);
      return mean.getFloat();
    }
  }

  /**
   * The embedding of [PAD] never moves, as with {@code padding_idx} in the reference; the softmax
   * over the places of an answer would move it.
   */
  void clearPadding(NDArray gradient) {
    FlatParameters.Place words = parameters.places().get(WORDS);
    if (words != null) {
      long width = words.spec().shape().get(1);
      long start = words.start() + loss.network().config().padId() * width;
      gradient.get(new NDIndex().addSliceDim(start, start + width)).muli(0);
    }
  }

  private static long tokens(List<List<Feature>> passes) {
    return passes.stream().flatMap(List::stream).mapToLong(Feature::length).sum();
  }

  private static long padded(List<List<Feature>> passes) {
    long sum = 0;
    for (List<Feature> inputs : passes) {
      int longest = inputs.stream().mapToInt(Feature::length).max().orElse(0);
      sum += (long) longest * inputs.size();
    }
    return sum;
  }

  /** The inputs of a batch. */
  static List<Feature> inputs(List<Feature> all, int[] rows) {
    return Arrays.stream(rows).mapToObj(all::get).toList();
  }
}
