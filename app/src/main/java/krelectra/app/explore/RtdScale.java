package krelectra.app.explore;

/** In what RTD scores are shown. */
public enum RtdScale {
  /** The probability that a piece was replaced, 0–1. */
  PROBABILITY(1),
  /** The share of a reference corpus's pieces that score lower, 0–100. */
  PERCENTILE(100);

  private final float top;

  RtdScale(float top) {
    this.top = top;
  }

  /** The greatest value. */
  public float top() {
    return top;
  }
}
