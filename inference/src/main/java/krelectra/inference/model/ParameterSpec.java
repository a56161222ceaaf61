package krelectra.inference.model;

import ai.djl.ndarray.types.Shape;

/**
 * A parameter that a network needs.
 *
 * @param name its Hugging Face name
 * @param shape its shape; a linear layer's weight is {@code [out, in]}
 * @param fresh how it begins when it is not loaded
 */
public record ParameterSpec(String name, Shape shape, Fresh fresh) {
  /** How a parameter begins. */
  public enum Fresh {
    NORMAL,
    ZEROS,
    ONES
  }
}
