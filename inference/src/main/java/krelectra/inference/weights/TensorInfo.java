package krelectra.inference.weights;

/**
 * What a weight file says of a tensor.
 *
 * @param name as it stands in the file
 * @param dtype its numbers' format in the file
 * @param shape its dimensions, outermost first; empty for a scalar
 */
@SuppressWarnings("ArrayRecordComponent") // compared only through shapeText
public record TensorInfo(String name, Dtype dtype, long[] shape) {
  /** Number of elements. */
  public long elements() {
    long product = 1;
    for (long dimension : shape) {
      product = Math.multiplyExact(product, dimension);
    }
    return product;
  }

  /** The shape for messages: {@code [768, 3072]}. */
  public String shapeText() {
    return java.util.Arrays.toString(shape);
  }
}
