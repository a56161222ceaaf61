package krelectra.inference.analysis;

import java.util.List;
import krelectra.inference.text.Piece;

/**
 * The logarithm (base e) of a probability for each piece of a text.
 *
 * @param pieces in the model's order, special ones included
 * @param values one for each piece; NaN for special ones
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PieceLogProbabilities(List<Piece> pieces, double[] values) {
  public PieceLogProbabilities {
    pieces = List.copyOf(pieces);
    if (values.length != pieces.size()) {
      throw new IllegalArgumentException(values.length + " values of " + pieces.size());
    }
  }

  /** How many pieces have a value. */
  public int count() {
    int count = 0;
    for (double value : values) {
      count += Double.isNaN(value) ? 0 : 1;
    }
    return count;
  }

  /** The sum of the values; 0 of none. */
  public double sum() {
    double sum = 0;
    for (double value : values) {
      sum += Double.isNaN(value) ? 0 : value;
    }
    return sum;
  }

  /** The mean a piece; NaN of none. */
  public double mean() {
    return sum() / count();
  }
}
