package krelectra.inference.model;

/**
 * A straight line in the space of word embeddings, from a baseline to an input. Positions and
 * segments stay those of the input.
 *
 * @param ids word pieces of the input, {@code [n]}
 * @param segments 0 or 1, {@code [n]}
 * @param baseline word pieces at the beginning of the line, {@code [n]}; empty for zero vectors
 * @param at places on the line: 0 the baseline, 1 the input
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record WordPath(int[] ids, int[] segments, int[] baseline, float[] at) {
  public WordPath {
    if (segments.length != ids.length || (baseline.length > 0 && baseline.length != ids.length)) {
      throw new IllegalArgumentException("a path of uneven ends");
    }
  }

  /** Number of pieces. */
  public int size() {
    return ids.length;
  }
}
