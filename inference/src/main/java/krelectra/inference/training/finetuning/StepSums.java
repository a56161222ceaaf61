package krelectra.inference.training.finetuning;

/**
 * Sums over steps.
 *
 * @param steps how many
 * @param loss mean loss of each
 * @param norm of the gradient, before clipping
 * @param tokens pieces seen, without padding
 * @param padded pieces with padding
 */
record StepSums(int steps, double loss, double norm, long tokens, long padded) {
  static final StepSums NONE = new StepSums(0, 0, 0, 0, 0);

  StepSums plus(StepSums other) {
    return new StepSums(
        steps + other.steps,
        loss + other.loss,
        norm + other.norm,
        tokens + other.tokens,
        padded + other.padded);
  }
}
