package krelectra.inference.benchmark;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import krelectra.inference.Cancellation;
import krelectra.inference.model.ElectraConfig;
import krelectra.inference.model.PackedProducts;

/** The matrix products on weights laid out as the fast encoder has them. */
record PackedBound(ElectraConfig config, PackedProducts products, NDManager manager)
    implements Runner {
  @Override
  public String name() {
    return "packed";
  }

  @Override
  public boolean takes(Workload workload) {
    return true;
  }

  @Override
  public Pass run(Inputs inputs, boolean attentions, Cancellation cancellation) {
    Shape shape = new Shape(inputs.ids().length, inputs.ids()[0].length, config.hiddenSize());
    try (NDManager own = manager.newSubManager();
        NDScope scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      NDArray x = own.ones(shape);
      long start = System.nanoTime();
      products.run(x, config.heads(), cancellation);
      return new Pass((System.nanoTime() - start) / 1e9, new float[0]);
    }
  }
}
