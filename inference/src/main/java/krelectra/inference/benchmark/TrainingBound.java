package krelectra.inference.benchmark;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import krelectra.inference.Cancellation;
import krelectra.inference.model.ElectraConfig;

/**
 * The matrix products of a training step and nothing else: each of the forward pass, and the two by
 * which the backward pass gives its factors' gradients.
 */
record TrainingBound(ElectraConfig config, List<NDList> layers, NDManager manager)
    implements Runner {
  @Override
  public String name() {
    return "products";
  }

  @Override
  public boolean takes(Workload workload) {
    return true;
  }

  @Override
  public Pass run(Inputs inputs, boolean attentions, Cancellation cancellation) {
    int batch = inputs.ids().length;
    int n = inputs.ids()[0].length;
    try (NDManager own = manager.newSubManager();
        NDScope scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      long rows = (long) batch * n;
      NDArray narrow = own.ones(new Shape(rows, config.hiddenSize()));
      NDArray wide = own.ones(new Shape(rows, config.intermediateSize()));
      NDArray three = own.ones(new Shape(rows, 3L * config.hiddenSize()));
      NDArray query = own.ones(new Shape(batch, config.heads(), n, config.headSize()));
      NDArray maps = own.ones(new Shape(batch, config.heads(), n, n));
      long start = System.nanoTime();
      for (NDList layer : layers) {
        cancellation.check();
        linear(narrow, three, layer.get(0));
        linear(narrow, narrow, layer.get(1));
        linear(narrow, wide, layer.get(2));
        linear(wide, narrow, layer.get(3));
        // Scores and their two gradients, contexts and theirs: two shapes, three of each.
        for (int i = 0; i < 3; i++) {
          query.matMul(query.transpose(0, 1, 3, 2)).close();
          maps.matMul(query).close();
        }
      }
      return new Pass((System.nanoTime() - start) / 1e9, new float[0]);
    }
  }

  /**
   * A linear layer's products.
   *
   * @param in {@code [rows, in]}
   * @param out as large as its result and its result's gradient, {@code [rows, out]}
   * @param weight {@code [out, in]}
   */
  private static void linear(NDArray in, NDArray out, NDArray weight) {
    in.matMul(weight.transpose()).close();
    out.matMul(weight).close();
    out.transpose().matMul(in).close();
  }
}
