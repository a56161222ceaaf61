package krelectra.inference.model;

import ai.djl.ndarray.NDArray;

/**
 * The matrix products of an encoder's layers and of its heads. They take and give single precision;
 * how they compute between is theirs. All of them carry gradients.
 */
public interface Products {
  /** In single precision throughout, which is the reference. */
  Products EXACT = new SinglePrecision();

  /**
   * {@code [..., in]} → {@code [..., out]}.
   *
   * @param weight {@code [out, in]}
   * @param bias {@code [out]}
   */
  NDArray linear(NDArray x, NDArray weight, NDArray bias);

  /** {@code [..., n, k]}, {@code [..., k, m]} → {@code [..., n, m]}. */
  NDArray matMul(NDArray left, NDArray right);
}
