package krelectra.inference.training.finetuning;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import krelectra.inference.model.Batch;
import krelectra.inference.model.Dropouts;
import krelectra.inference.model.Encoder;
import krelectra.inference.model.HeldNumber;
import krelectra.inference.training.tasks.Feature;
import krelectra.inference.training.tasks.TaskKind;

/**
 * The loss of a batch, as {@code transformers} modeling_electra.py computes it: mean cross entropy
 * of classes or of those pieces that carry a tag, mean squared error of scores, and for answers the
 * mean of start's and end's cross entropy.
 */
record TaskLoss(TaskNetwork network) {
  /** A scalar; arrays belong to the enclosing scope. */
  NDArray of(
      NDManager manager, Map<String, NDArray> leaves, List<Feature> inputs, Dropouts dropouts) {
    int[][] ids = inputs.stream().map(Feature::ids).toArray(int[][]::new);
    int[][] segments = inputs.stream().map(Feature::segments).toArray(int[][]::new);
    Batch batch = network.batch(manager, ids, segments);
    NDArray hidden = network.encode(leaves, batch, dropouts);
    if (network.task().kind() == TaskKind.TOKENS) {
      return tags(manager, leaves, inputs, hidden, dropouts);
    }
    NDArray logits = network.logits(leaves, hidden, dropouts);
    return switch (network.task().kind()) {
      case CLASSES -> crossEntropy(logits, targets(manager, inputs, 0));
      case SCORE -> logits.squeeze(-1).sub(manager.create(scores(inputs))).square().mean();
      case ANSWERS ->
          HeldNumber.times(
              crossEntropy(logits.get(":, :, 0"), targets(manager, inputs, 0))
                  .add(crossEntropy(logits.get(":, :, 1"), targets(manager, inputs, 1))),
              0.5);
      case TOKENS -> throw new IllegalStateException("done above");
    };
  }

  /** Only pieces that carry a tag go through the head. */
  private NDArray tags(
      NDManager manager,
      Map<String, NDArray> leaves,
      List<Feature> inputs,
      NDArray hidden,
      Dropouts dropouts) {
    long n = hidden.getShape().get(1);
    LongStream.Builder places = LongStream.builder();
    LongStream.Builder tags = LongStream.builder();
    for (int row = 0; row < inputs.size(); row++) {
      float[] target = inputs.get(row).target();
      for (int i = 0; i < target.length; i++) {
        if (target[i] != Feature.IGNORED) {
          places.add(row * n + i);
          tags.add((long) target[i]);
        }
      }
    }
    NDArray flat = hidden.reshape(-1, network.config().hiddenSize());
    NDArray tagged = Encoder.rows(flat, manager.create(places.build().toArray()));
    return crossEntropy(
        network.logits(leaves, tagged, dropouts), manager.create(tags.build().toArray()));
  }

  /** {@code [rows, classes]}, {@code [rows]} → a scalar. */
  private static NDArray crossEntropy(NDArray logits, NDArray targets) {
    return logits.logSoftmax(-1).get(new NDIndex().addAllDim().addPickDim(targets)).mean().neg();
  }

  private static NDArray targets(NDManager manager, List<Feature> inputs, int which) {
    return manager.create(inputs.stream().mapToLong(f -> (long) f.target()[which]).toArray());
  }

  private static float[] scores(List<Feature> inputs) {
    float[] scores = new float[inputs.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = inputs.get(i).target()[0];
    }
    return scores;
  }
}
