package krelectra.inference.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;

/** One encoder layer as a TorchScript function; the text of it lies beside this class. */
final class LayerScript implements AutoCloseable {
  private final PtSymbolBlock module;

  LayerScript(NDManager manager) {
    module = ScriptArchive.load(manager, "Layer", "layer-script.txt");
  }

  /** Lays a matrix {@code [out, in]} out for products; the result serves this script alone. */
  NDArray pack(NDArray matrix) {
    PtNDArray array = (PtNDArray) matrix;
    try (IValue in = IValue.from(array);
        IValue out = IValueUtils.runMethod(module, "pack", in)) {
      return out.toTensor((PtNDManager) matrix.getManager());
    }
  }

  /**
   * Runs a layer.
   *
   * @param x {@code [batch, n, hidden]}
   * @param bias {@code [batch, 1, 1, n]}, added to the scores
   * @param weights packed matrices and vectors in the script's order; the queries' hold the scale
   *     of the scores
   * @return the layer's output and, if {@code keep}, its attention {@code [batch, heads, n, n]}
   */
  NDList layer(NDArray x, NDArray bias, NDList weights, ElectraConfig config, boolean keep) {
    PtNDArray[] list = weights.stream().map(PtNDArray.class::cast).toArray(PtNDArray[]::new);
    try (IValue input = IValue.from((PtNDArray) x);
        IValue added = IValue.from((PtNDArray) bias);
        IValue arrays = IValue.listFrom(list);
        IValue heads = IValue.from((long) config.heads());
        IValue eps = IValue.from(config.layerNormEps());
        IValue maps = IValue.from(keep);
        IValue out =
            IValueUtils.runMethod(module, "layer", input, added, arrays, heads, eps, maps)) {
      return out.toNDList((PtNDManager) x.getManager());
    }
  }

  /**
   * Runs the matrix products of a layer one after the other and nothing between them.
   *
   * @param x {@code [batch, n, hidden]}
   * @param weights the four packed matrices
   */
  void products(NDArray x, NDList weights, int heads) {
    PtNDArray[] list = weights.stream().map(PtNDArray.class::cast).toArray(PtNDArray[]::new);
    try (IValue input = IValue.from((PtNDArray) x);
        IValue arrays = IValue.listFrom(list);
        IValue number = IValue.from((long) heads)) {
      IValueUtils.runMethod(module, "products", input, arrays, number).close();
    }
  }

  @Override
  public void close() {
    module.close();
  }
}
