package krelectra.inference.training.pretraining;

/**
 * What a pre-training asks for, before it starts.
 *
 * @param corpus the text
 * @param parameters of both networks; what they share counts once
 * @param steps to the end
 * @param piecesPerStep without padding, by the examples that were packed for the plan
 * @param epochs how often the corpus is seen
 * @param secondsPerStep measured on this machine; a batch that is larger than what was measured is
 *     taken as so many passes
 */
public record PretrainingPlan(
    CorpusSize corpus,
    long parameters,
    int steps,
    double piecesPerStep,
    double epochs,
    double secondsPerStep) {
  private static final double SECONDS_PER_DAY = 86_400;

  /**
   * How much text there is.
   *
   * @param lines counted, blank ones too
   * @param characters UTF-16 units, counted
   * @param pieces word pieces without special ones
   * @param examples packed ones; a run has fewer where training lines repeat held-out ones
   * @param exact whether pieces and examples were counted; else they are judged by a part
   */
  public record CorpusSize(
      long lines, long characters, long pieces, long examples, boolean exact) {}

  /** Pieces that the networks see in the whole run. */
  public double pieces() {
    return piecesPerStep * steps;
  }

  /** Seconds from the first step to the last. */
  public double seconds() {
    return secondsPerStep * steps;
  }

  public double days() {
    return seconds() / SECONDS_PER_DAY;
  }

  /**
   * Bytes that parameters, gradient and the optimizer's two means take; activations come on top.
   */
  public long parameterBytes() {
    return 4L * Float.BYTES * parameters;
  }
}
