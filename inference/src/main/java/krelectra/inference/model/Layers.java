package krelectra.inference.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.norm.LayerNorm;

/** The elementary layers, applied to parameters by name. All of them carry gradients. */
record Layers(Parameters parameters, double layerNormEps, Products products) {
  /** {@code [..., in]} → {@code [..., out]}. */
  NDArray linear(String name, NDArray x) {
    NDArray weight = parameters.get(name + ".weight");
    return products.linear(x, weight, parameters.get(name + ".bias"));
  }

  /** Normalises the last dimension. */
  NDArray layerNorm(String name, NDArray x) {
    NDArray gamma = parameters.get(name + ".weight");
    return LayerNorm.layerNorm(
            x, new Shape(gamma.size()), gamma, parameters.get(name + ".bias"), (float) layerNormEps)
        .singletonOrThrow();
  }

  /** Rows of a table: {@code [...]} int64 → {@code [..., width]}. */
  NDArray rows(String name, NDArray indices) {
    return gather(parameters.get(name), indices);
  }

  /** Rows of any {@code [rows, width]} array, with a gradient. */
  static NDArray gather(NDArray table, NDArray indices) {
    return Embedding.embedding(indices, table, SparseFormat.DENSE).singletonOrThrow();
  }

  /** The exact, erf form. */
  static NDArray gelu(NDArray x) {
    return Activation.gelu(x);
  }
}
