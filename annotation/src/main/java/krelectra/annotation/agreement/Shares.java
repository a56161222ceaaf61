package krelectra.annotation.agreement;

import java.util.function.DoubleBinaryOperator;

/**
 * A measure that is a function of two sums over blocks: F1 of matches and spans, γ of disorder and
 * spans.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Shares(double[] first, double[] second, DoubleBinaryOperator measure)
    implements Coefficient {
  @Override
  public int size() {
    return first.length;
  }

  @Override
  public double of(int[] drawn) {
    double a = 0;
    double b = 0;
    for (int block : drawn) {
      a += first[block];
      b += second[block];
    }
    return measure.applyAsDouble(a, b);
  }
}
