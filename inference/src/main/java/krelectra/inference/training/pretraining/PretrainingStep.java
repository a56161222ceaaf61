package krelectra.inference.training.pretraining;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.training.GradientCollector;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import krelectra.inference.model.HeldNumber;
import krelectra.inference.training.AdamW;
import krelectra.inference.training.FlatParameters;

/**
 * A step of both networks. All of its randomness comes from the seed and its number.
 *
 * @param forward the passes
 * @param parameters what is moved
 * @param optimizer moves it
 */
record PretrainingStep(
    PretrainingConfig config,
    PretrainingForward forward,
    FlatParameters parameters,
    AdamW optimizer) {

  /**
   * Moves the parameters once. Several passes have the loss of one: each counts by its share of the
   * masked places, and of the pieces.
   *
   * @param rate the learning rate
   * @param step counted from 0
   */
  StepFigures run(NDManager manager, List<ExamplePacker.Example> rows, double rate, int step) {
    var random = new SplittableRandom(config.seed() * 7_919 + step);
    MaskedBatch batch = MaskedBatch.of(rows, forward.vocabulary(), config.maskShare(), random);
    manager.getEngine().setRandomSeed(random.nextInt(Integer.MAX_VALUE));
    int passes = Math.min(config.accumulation(), rows.size());
    try (var scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      if (passes == 1) {
        Pass pass = pass(manager, batch, 1, 1);
        return moved(parameters.gradient(pass.leaves()), pass.figures(), rate, step);
      }
      NDArray sum = manager.zeros(parameters.values().getShape());
      StepFigures figures = StepFigures.NONE;
      for (MaskedBatch part : batch.cut(passes)) {
        double masked = (double) part.positions().length / batch.positions().length;
        double pieces = (double) part.pieces() / batch.pieces();
        figures = figures.plus(added(manager, part, masked, pieces, sum));
      }
      return moved(sum, figures, rate, step);
    }
  }

  private StepFigures added(
      NDManager manager, MaskedBatch part, double masked, double pieces, NDArray sum) {
    try (var scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      Pass pass = pass(manager, part, masked, pieces);
      parameters.addGradient(pass.leaves(), sum);
      return pass.figures();
    }
  }

  private StepFigures moved(NDArray gradient, StepFigures seen, double rate, int step) {
    float norm = optimizer.step(gradient, rate, step + 1);
    return new StepFigures(1, seen.loss(), seen.masked(), seen.replaced(), norm, seen.pieces());
  }

  private record Pass(Map<String, NDArray> leaves, StepFigures figures) {}

  private Pass pass(NDManager manager, MaskedBatch batch, double masked, double pieces) {
    Map<String, NDArray> leaves;
    PretrainingForward.Result result;
    NDArray loss;
    try (GradientCollector gradients = manager.getEngine().newGradientCollector()) {
      leaves = parameters.leaves(true);
      result = forward.run(manager, leaves, batch, true);
      loss =
          HeldNumber.times(result.maskedLoss(), config.generatorWeight() * masked)
              .add(HeldNumber.times(result.replacedLoss(), config.discriminatorWeight() * pieces));
      gradients.backward(loss);
    }
    return new Pass(
        leaves,
        new StepFigures(
            1,
            loss.getFloat(),
            result.maskedLoss().getFloat() * masked,
            result.replacedLoss().getFloat() * pieces,
            0,
            batch.pieces()));
  }
}
