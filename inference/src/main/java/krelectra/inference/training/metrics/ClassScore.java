package krelectra.inference.training.metrics;

/**
 * How well one class was told.
 *
 * @param label of the class
 * @param truth how many are of it
 * @param told how many were said to be
 * @param right how many of both
 */
public record ClassScore(String label, long truth, long told, long right) {
  /** The share of the told ones that are true; 0 if none was told. */
  public double precision() {
    return told == 0 ? 0 : (double) right / told;
  }

  /** The share of the true ones that were told; 0 if there is none. */
  public double recall() {
    return truth == 0 ? 0 : (double) right / truth;
  }

  /** Their harmonic mean. */
  public double f1() {
    return truth + told == 0 ? 0 : 2.0 * right / (truth + told);
  }
}
