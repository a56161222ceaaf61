package krelectra.inference.training.finetuning;

import krelectra.inference.training.LearningRate;
import krelectra.inference.training.finetuning.FineTuningConfig.Optimization;
import krelectra.inference.training.finetuning.FineTuningConfig.Rule;

/**
 * The learning rate of each step.
 *
 * @param total steps in all
 */
record RateSchedule(Optimization optimization, long total) {
  /** The rate of a step, counted from 0. */
  double at(long step) {
    double peak = optimization.learningRate();
    long warmup = (long) (total * optimization.warmup());
    if (optimization.rule() == Rule.ELECTRA) {
      return new LearningRate(peak, warmup, total).at(step);
    }
    // As get_linear_schedule_with_warmup of transformers.
    return step < warmup
        ? peak * step / Math.max(1, warmup)
        : peak * Math.max(0, (double) (total - step) / Math.max(1, total - warmup));
  }
}
