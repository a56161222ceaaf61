package krelectra.inference.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Padded input of a network.
 *
 * @param ids word pieces, {@code [batch, n]} int64
 * @param segments 0 or 1, {@code [batch, n]} int64
 * @param mask 1 for a piece, 0 for padding, {@code [batch, n]} fp32
 */
public record Batch(NDArray ids, NDArray segments, NDArray mask) {
  /**
   * Pads rows of ids to the longest.
   *
   * @param manager to which the arrays belong
   * @param ids {@code [batch][pieces]}
   * @param segments the same shape
   */
  public static Batch of(NDManager manager, int[][] ids, int[][] segments, int padId) {
    int n = 1;
    for (int[] row : ids) {
      n = Math.max(n, row.length);
    }
    long[] flatIds = new long[ids.length * n];
    long[] flatSegments = new long[ids.length * n];
    float[] flatMask = new float[ids.length * n];
    for (int b = 0; b < ids.length; b++) {
      for (int i = 0; i < n; i++) {
        boolean piece = i < ids[b].length;
        flatIds[b * n + i] = piece ? ids[b][i] : padId;
        flatSegments[b * n + i] = piece ? segments[b][i] : 0;
        flatMask[b * n + i] = piece ? 1 : 0;
      }
    }
    Shape shape = new Shape(ids.length, n);
    return new Batch(
        manager.create(flatIds, shape),
        manager.create(flatSegments, shape),
        manager.create(flatMask, shape));
  }

  /**
   * What is added to attention scores, {@code [batch, 1, 1, n]}: 0 for a piece; for padding so low
   * a number that softmax gives exactly 0, as in the reference.
   */
  NDArray attentionBias() {
    return mask.sub(1).muli(3.4028234663852886e38).expandDims(1).expandDims(1);
  }
}
