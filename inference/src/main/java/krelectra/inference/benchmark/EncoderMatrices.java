package krelectra.inference.benchmark;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import krelectra.inference.model.ElectraConfig;

/**
 * Matrices of an encoder's shapes. Each layer has its own, so that memory is read as by the
 * network.
 */
final class EncoderMatrices {
  private EncoderMatrices() {}

  /**
   * Random ones: queries, keys and values joined; the attention's output; into the wide layer; out
   * of it.
   *
   * @param manager to which they belong
   * @return the four of each layer, {@code [out, in]}
   */
  static List<NDList> random(ElectraConfig config, NDManager manager) {
    int hidden = config.hiddenSize();
    int wide = config.intermediateSize();
    int[][] shapes = {{3 * hidden, hidden}, {hidden, hidden}, {wide, hidden}, {hidden, wide}};
    List<NDList> layers = new ArrayList<>();
    try (var scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      for (int layer = 0; layer < config.layers(); layer++) {
        NDList matrices = new NDList();
        for (int[] shape : shapes) {
          NDArray normal = manager.randomNormal(new Shape(shape[0], shape[1]));
          matrices.add(normal.mul(config.initializerRange()));
        }
        NDScope.unregister(matrices);
        layers.add(matrices);
      }
    }
    return layers;
  }
}
