package krelectra.inference.benchmark;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import krelectra.inference.Cancellation;
import krelectra.inference.model.ElectraConfig;

/** The matrix products on weights as the checkpoint has them. */
record PlainBound(ElectraConfig config, List<NDList> layers, NDManager manager) implements Runner {
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
      NDArray rows = own.ones(new Shape((long) batch * n, config.hiddenSize()));
      NDArray wide = own.ones(new Shape((long) batch * n, config.intermediateSize()));
      NDArray query = own.ones(new Shape(batch, config.heads(), n, config.headSize()));
      NDArray maps = own.ones(new Shape(batch, config.heads(), n, n));
      NDArray key = query.transpose(0, 1, 3, 2);
      long start = System.nanoTime();
      for (NDList layer : layers) {
        cancellation.check();
        rows.matMul(layer.get(0).transpose()).close();
        query.matMul(key).close();
        maps.matMul(query).close();
        rows.matMul(layer.get(1).transpose()).close();
        rows.matMul(layer.get(2).transpose()).close();
        wide.matMul(layer.get(3).transpose()).close();
      }
      return new Pass((System.nanoTime() - start) / 1e9, new float[0]);
    }
  }
}
