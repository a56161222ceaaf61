package krelectra.inference.benchmark;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import krelectra.inference.Cancellation;
import krelectra.inference.model.ElectraConfig;

/**
 * The encoder's matrix products and nothing else, on the same engine and threads: what one would
 * reach if all the rest were free and matrices lay as the checkpoint has them. Each layer has
 * matrices of its own, so that memory is read as by the network. To be closed.
 */
final class ProductBound implements Runner, AutoCloseable {
  static final String NAME = "products";

  private record Layer(NDArray joined, NDArray output, NDArray wide, NDArray narrow) {}

  private final ElectraConfig config;
  private final NDManager manager;
  private final List<Layer> layers = new ArrayList<>();

  ProductBound(ElectraConfig config, NDManager parent) {
    this.config = config;
    this.manager = parent.newSubManager();
    int hidden = config.hiddenSize();
    for (int layer = 0; layer < config.layers(); layer++) {
      layers.add(
          new Layer(
              matrix(hidden, 3 * hidden),
              matrix(hidden, hidden),
              matrix(hidden, config.intermediateSize()),
              matrix(config.intermediateSize(), hidden)));
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean takes(Workload workload) {
    return true;
  }

  @Override
  public Pass run(Inputs inputs, boolean attentions, Cancellation cancellation) {
    int batch = inputs.ids().length;
    int n = inputs.ids()[0].length;
    Shape perHead = new Shape(batch, config.heads(), n, config.headSize());
    try (NDManager own = manager.newSubManager();
        NDScope scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      NDArray rows = own.ones(new Shape((long) batch * n, config.hiddenSize()));
      NDArray wideRows = own.ones(new Shape((long) batch * n, config.intermediateSize()));
      NDArray query = own.ones(perHead);
      NDArray key = query.transpose(0, 1, 3, 2);
      NDArray maps = own.ones(new Shape(batch, config.heads(), n, n));
      long start = System.nanoTime();
      for (Layer layer : layers) {
        cancellation.check();
        rows.matMul(layer.joined()).close();
        query.matMul(key).close();
        maps.matMul(query).close();
        rows.matMul(layer.output()).close();
        rows.matMul(layer.wide()).close();
        wideRows.matMul(layer.narrow()).close();
      }
      return new Pass((System.nanoTime() - start) / 1e9, new float[0]);
    }
  }

  private NDArray matrix(int in, int out) {
    return manager.randomNormal(new Shape(in, out)).mul(0.02);
  }

  @Override
  public void close() {
    manager.close();
  }
}
