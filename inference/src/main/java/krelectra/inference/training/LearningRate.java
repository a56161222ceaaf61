package krelectra.inference.training;

/**
 * Linear warm-up, then linear decay to nothing.
 *
 * @param peak the highest rate
 * @param warmup steps until it is reached
 * @param total steps in all
 */
public record LearningRate(double peak, long warmup, long total) {
  /** The rate of a step, counted from 0. */
  public double at(long step) {
    // As in ELECTRA's optimization.py, where the decay runs from the first step on.
    double decayed = peak * Math.max(0, 1 - (double) step / total);
    return step < warmup ? decayed * step / warmup : decayed;
  }
}
