package krelectra.inference.model;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.core.Linear;

/** The engine's own products. */
record SinglePrecision() implements Products {
  @Override
  public NDArray linear(NDArray x, NDArray weight, NDArray bias) {
    return Linear.linear(x, weight, bias).singletonOrThrow();
  }

  @Override
  public NDArray matMul(NDArray left, NDArray right) {
    return left.matMul(right);
  }
}
