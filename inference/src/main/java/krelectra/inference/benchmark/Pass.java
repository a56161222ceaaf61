package krelectra.inference.benchmark;

/**
 * What one run took and gave.
 *
 * @param seconds from plain ids to plain logits
 * @param logits replaced-token logits of every piece, {@code [batch · n]}; empty if it computes
 *     none
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its own method
record Pass(double seconds, float[] logits) {
  /** The largest difference of logits; 0 if either has none. */
  double difference(Pass other) {
    if (logits.length == 0 || other.logits.length == 0) {
      return 0;
    }
    if (logits.length != other.logits.length) {
      throw new IllegalStateException(logits.length + " logits, " + other.logits.length);
    }
    double largest = 0;
    for (int i = 0; i < logits.length; i++) {
      largest = Math.max(largest, Math.abs(logits[i] - other.logits[i]));
    }
    return largest;
  }
}
