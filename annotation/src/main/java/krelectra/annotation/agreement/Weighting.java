package krelectra.annotation.agreement;

/** How much of an agreement two labels are, in weighted κ and AC2 (Gwet 2014, ch. 3 and 4). */
public enum Weighting {
  /** Only equal labels agree. */
  NONE,
  /** 1 − |x − y| / range. */
  LINEAR,
  /** 1 − (x − y)² / range². */
  QUADRATIC,
  /** By how many labels lie from one to the other, whatever their values. */
  ORDINAL;

  /**
   * The weights.
   *
   * @param values of the labels, ascending
   * @return {@code [labels, labels]}, 1 on the diagonal
   */
  double[][] of(double[] values) {
    int q = values.length;
    double range = q < 2 ? 1 : values[q - 1] - values[0];
    double[][] weights = new double[q][q];
    for (int k = 0; k < q; k++) {
      for (int l = 0; l < q; l++) {
        double apart = Math.abs(values[k] - values[l]) / range;
        double between = Math.abs(k - l) + 1.0;
        weights[k][l] =
            k == l
                ? 1
                : switch (this) {
                  case NONE -> 0;
                  case LINEAR -> 1 - apart;
                  case QUADRATIC -> 1 - apart * apart;
                  case ORDINAL -> 1 - between * (between - 1) / (q * (q - 1.0));
                };
      }
    }
    return weights;
  }
}
