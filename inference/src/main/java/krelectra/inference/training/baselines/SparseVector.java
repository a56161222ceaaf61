package krelectra.inference.training.baselines;

/**
 * A vector of which most entries are 0.
 *
 * @param indices of the others, ascending
 * @param values of the others
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SparseVector(int[] indices, double[] values) {
  /** The cosine of two vectors of length 1. */
  double dot(SparseVector other) {
    double sum = 0;
    int j = 0;
    for (int i = 0; i < indices.length; i++) {
      while (j < other.indices.length && other.indices[j] < indices[i]) {
        j++;
      }
      if (j < other.indices.length && other.indices[j] == indices[i]) {
        sum += values[i] * other.values[j];
      }
    }
    return sum;
  }
}
