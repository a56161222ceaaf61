package krelectra.inference.training.pretraining;

/**
 * Sums over steps.
 *
 * @param steps how many
 * @param loss both networks' weighted loss
 * @param masked the generator's loss
 * @param replaced the discriminator's loss
 * @param norm of the gradient, before clipping
 * @param pieces seen, without padding
 */
record StepFigures(
    int steps, double loss, double masked, double replaced, double norm, long pieces) {
  static final StepFigures NONE = new StepFigures(0, 0, 0, 0, 0, 0);

  StepFigures plus(StepFigures other) {
    return new StepFigures(
        steps + other.steps,
        loss + other.loss,
        masked + other.masked,
        replaced + other.replaced,
        norm + other.norm,
        pieces + other.pieces);
  }

  double mean(double sum) {
    return sum / steps;
  }
}
