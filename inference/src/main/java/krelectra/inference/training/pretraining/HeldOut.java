package krelectra.inference.training.pretraining;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import krelectra.inference.Cancellation;
import krelectra.inference.training.FlatParameters;

/** Judges both networks on examples that they were not trained on. */
record HeldOut(PretrainingForward forward, PretrainingConfig config, ExampleFile examples) {
  /** The generator's loss and the discriminator's success. */
  record Figures(double maskedLoss, RtdMetrics metrics) {}

  /** Runs over every example with the same masks each time. */
  Figures measure(NDManager manager, FlatParameters parameters, Cancellation cancellation) {
    var random = new SplittableRandom(config.seed() + 1);
    manager.getEngine().setRandomSeed((int) config.seed() + 1);
    var logits = new ArrayList<Float>();
    var truth = new ArrayList<Boolean>();
    double loss = 0;
    long places = 0;
    for (int from = 0; from < examples.count(); from += config.batch()) {
      cancellation.check();
      List<ExamplePacker.Example> rows = new ArrayList<>();
      for (int i = from; i < Math.min(examples.count(), from + config.batch()); i++) {
        rows.add(examples.get(i));
      }
      MaskedBatch batch = MaskedBatch.of(rows, forward.vocabulary(), config.maskShare(), random);
      try (var scope = new NDScope()) {
        scope.suppressNotUsedWarning();
        var result = forward.run(manager, parameters.leaves(false), batch, false);
        loss += result.maskedLoss().getFloat() * batch.positions().length;
        places += batch.positions().length;
        collect(batch, result, logits, truth);
      }
    }
    float[] scores = new float[logits.size()];
    boolean[] replaced = new boolean[logits.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = logits.get(i);
      replaced[i] = truth.get(i);
    }
    return new Figures(loss / places, RtdMetrics.of(scores, replaced));
  }

  private void collect(
      MaskedBatch batch,
      PretrainingForward.Result result,
      List<Float> logits,
      List<Boolean> truth) {
    float[] scores = result.logits().toFloatArray();
    float[] replaced = result.replaced().toFloatArray();
    for (int row = 0; row < batch.ids().length; row++) {
      for (int column = 0; column < batch.ids()[row].length; column++) {
        if (!forward.vocabulary().isSpecial(batch.ids()[row][column])) {
          logits.add(scores[row * batch.length() + column]);
          truth.add(replaced[row * batch.length() + column] > 0);
        }
      }
    }
  }
}
