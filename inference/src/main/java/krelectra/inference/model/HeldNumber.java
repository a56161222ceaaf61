package krelectra.inference.model;

import ai.djl.ndarray.NDArray;

/**
 * Numbers in a pass that carries gradients. The engine makes a small array of a plain number,
 * closes it at once and yet reads its memory in the backward pass; that memory is Java's, and after
 * a garbage collection something else may lie there. Gradients were then wrong by anything from a
 * rounding to a factor of 1e8.
 */
public final class HeldNumber {
  private HeldNumber() {}

  /** An array times a number that lives as long as the enclosing scope. */
  public static NDArray times(NDArray array, double number) {
    return array.mul(array.getManager().create((float) number));
  }
}
