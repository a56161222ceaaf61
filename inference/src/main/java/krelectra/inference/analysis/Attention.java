package krelectra.inference.analysis;

/**
 * Every head's attention over one window.
 *
 * @param layers number of layers, counted from the one next to the embeddings
 * @param heads number of heads a layer
 * @param n pieces in the window, special ones included
 * @param values {@code [layers, heads, n, n]}, row-major; a row (the piece that attends) sums to 1
 */
@SuppressWarnings("ArrayRecordComponent") // a plain tensor; never compared
public record Attention(int layers, int heads, int n, float[] values) {
  public Attention {
    if (values.length != (long) layers * heads * n * n) {
      throw new IllegalArgumentException("attention of a wrong size: " + values.length);
    }
  }

  /** How much piece {@code from} attends to piece {@code to}. */
  public float at(int layer, int head, int from, int to) {
    return values[((layer * heads + head) * n + from) * n + to];
  }

  /** Where the map of a head begins in {@link #values}; it is n × n long. */
  public int offset(int layer, int head) {
    return (layer * heads + head) * n * n;
  }
}
