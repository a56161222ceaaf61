package krelectra.inference.analysis.attribution;

/** How an output is shared out among the pieces of the input. */
public enum Method {
  /**
   * The output's gradient at the input, times the input: what the output would change if a piece's
   * word embedding shrank a little, scaled up to all of it. The quickest; says nothing where the
   * output is saturated.
   */
  GRADIENT_TIMES_INPUT,
  /**
   * Gradients integrated from a baseline to the input (Sundararajan, Taly, Yan 2017). Their sum is
   * the output less that of the baseline, up to {@link Attribution#gap}. The baseline is the same
   * input with {@code [PAD]} in the place of every piece that is not special.
   */
  INTEGRATED_GRADIENTS
}
