package krelectra.inference.analysis.attribution;

import krelectra.inference.text.PieceRange;

/**
 * What an output owes to each piece.
 *
 * @param values for each piece of the input, in the output's own scale (a logit); NaN for pieces
 *     outside of {@code seen}
 * @param output the output for the input
 * @param baseline the output for the baseline
 * @param method how it was found
 * @param steps places on the line from the baseline to the input; 1 for a gradient at the input
 * @param seen the pieces that the model saw with it, beside the outermost two
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Attribution(
    float[] values, float output, float baseline, Method method, int steps, PieceRange seen) {

  /**
   * By how much the values' sum misses the output less the baseline: with integrated gradients an
   * error of the integration, to be made small by more steps; of gradient × input no error.
   */
  public double gap() {
    double sum = 0;
    for (float value : values) {
      sum += Float.isNaN(value) ? 0 : value;
    }
    return sum - (output - baseline);
  }
}
