package krelectra.inference.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.Arrays;
import java.util.function.BiFunction;
import krelectra.inference.Cancellation;

/**
 * Differentiates an output with respect to word embeddings.
 *
 * @param manager to which the inputs belong
 */
record WordGradients(ElectraConfig config, Parameters parameters, NDManager manager) {
  /** Pieces that are computed at once: a bound on memory, about 1 GB at the base size. */
  private static final int PIECES_AT_ONCE = 1024;

  PathGradients along(
      WordPath path, BiFunction<NDArray, Heads, NDArray> output, Cancellation cancellation) {
    int places = path.at().length;
    float[] outputs = new float[places];
    float[] products = new float[places * path.size()];
    int rows = Math.max(1, PIECES_AT_ONCE / path.size());
    for (int from = 0; from < places; from += rows) {
      cancellation.check();
      float[] at = Arrays.copyOfRange(path.at(), from, Math.min(places, from + rows));
      PathGradients some = at(path, at, output, cancellation);
      System.arraycopy(some.outputs(), 0, outputs, from, at.length);
      System.arraycopy(some.products(), 0, products, from * path.size(), at.length * path.size());
    }
    return new PathGradients(outputs, products);
  }

  private PathGradients at(
      WordPath path,
      float[] at,
      BiFunction<NDArray, Heads, NDArray> output,
      Cancellation cancellation) {
    try (var scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      int[][] ids = repeat(path.ids(), at.length);
      Batch batch = Batch.of(manager, ids, repeat(path.segments(), at.length), config.padId());
      var encoder = new Encoder(config, parameters);
      NDArray end = encoder.words(batch.ids());
      NDArray begin = path.baseline().length == 0 ? end.zerosLike() : baseline(encoder, path, at);
      NDArray change = end.sub(begin);
      NDArray share = manager.create(at, new Shape(at.length, 1, 1));
      NDArray words = begin.add(change.mul(share)).stopGradient();
      words.setRequiresGradient(true);
      NDArray found;
      try (GradientCollector gradients = manager.getEngine().newGradientCollector()) {
        EncoderOutput out = encoder.forward(words, batch, cancellation);
        found = output.apply(out.last(), new Heads(config, parameters));
        gradients.backward(found.sum());
      }
      NDArray products = words.getGradient().mul(change).sum(new int[] {2});
      return new PathGradients(found.toFloatArray(), products.toFloatArray());
    }
  }

  private NDArray baseline(Encoder encoder, WordPath path, float[] at) {
    int[][] ids = repeat(path.baseline(), at.length);
    Batch batch = Batch.of(manager, ids, repeat(path.segments(), at.length), config.padId());
    return encoder.words(batch.ids());
  }

  private static int[][] repeat(int[] row, int times) {
    int[][] rows = new int[times][];
    Arrays.fill(rows, row);
    return rows;
  }
}
