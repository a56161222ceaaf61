package krelectra.inference.training.pretraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.training.GradientCollector;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import krelectra.inference.model.ElectraConfig;
import krelectra.inference.model.Engines;
import krelectra.inference.model.HeldNumber;
import krelectra.inference.model.TinyModel;
import krelectra.inference.text.Vocabulary;
import krelectra.inference.training.FlatParameters;
import org.junit.jupiter.api.Test;

/** The gradients of both networks against differences of the loss itself. */
final class PretrainingGradientTest {
  private static final float REPLACED_WEIGHT = 50;

  private final Vocabulary vocabulary = Vocabulary.of(TinyModel.vocabulary());
  private final Networks networks =
      new Networks(
          new ElectraConfig(vocabulary.size(), 16, 24, 2, 2, 48, 32, 2, 1e-12, 0.1, 0.1, 0.3, 0),
          new ElectraConfig(vocabulary.size(), 16, 16, 2, 1, 32, 32, 2, 1e-12, 0.1, 0.1, 0.3, 0));
  private final PretrainingForward forward = new PretrainingForward(networks, vocabulary);

  @Test
  void everyParametersGradientIsTheSlopeOfTheLoss() {
    try (NDManager manager = Engines.start();
        var parameters = new FlatParameters(manager, networks.specs())) {
      parameters.initialize(0.3, 7);
      Map<String, float[]> gradients = gradients(manager, parameters);
      float[] start = parameters.values().toFloatArray();
      Map<String, Double> slopes = new LinkedHashMap<>();
      Map<String, Double> expected = new LinkedHashMap<>();
      parameters
          .places()
          .forEach(
              (name, place) -> {
                float[] gradient = java.util.Objects.requireNonNull(gradients.get(name));
                double norm = 0;
                for (float g : gradient) {
                  norm += (double) g * g;
                }
                norm = Math.sqrt(norm);
                if (norm < 0.05) { // lost in the rounding of a loss near 40
                  return;
                }
                double reach = Math.min(1e-2, 4e-3 * Math.max(1, 1 / norm));
                double[] losses = new double[2];
                for (int side = 0; side < 2; side++) {
                  float[] moved = start.clone();
                  for (int i = 0; i < gradient.length; i++) {
                    moved[(int) place.start() + i] +=
                        (float) ((side == 0 ? reach : -reach) * gradient[i] / norm);
                  }
                  parameters.set(moved);
                  losses[side] = loss(manager, parameters);
                }
                slopes.put(name, (losses[0] - losses[1]) / (2 * reach));
                expected.put(name, norm);
              });
      assertThat(slopes).hasSizeGreaterThan(networks.specs().size() / 2);
      slopes.forEach(
          (name, slope) ->
              assertThat(slope).as(name).isCloseTo(expected.get(name), withinPercentage(5)));
    }
  }

  private Map<String, float[]> gradients(NDManager manager, FlatParameters parameters) {
    manager.getEngine().setRandomSeed(11);
    try (var scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      Map<String, NDArray> leaves;
      try (GradientCollector collector = manager.getEngine().newGradientCollector()) {
        leaves = parameters.leaves(true);
        collector.backward(total(forward.run(manager, leaves, batch(), false)));
      }
      Map<String, float[]> gradients = new LinkedHashMap<>();
      leaves.forEach((name, leaf) -> gradients.put(name, leaf.getGradient().toFloatArray()));
      return gradients;
    }
  }

  private double loss(NDManager manager, FlatParameters parameters) {
    manager.getEngine().setRandomSeed(11);
    try (var scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      return total(forward.run(manager, parameters.leaves(false), batch(), false)).getFloat();
    }
  }

  private static NDArray total(PretrainingForward.Result result) {
    return result.maskedLoss().add(HeldNumber.times(result.replacedLoss(), REPLACED_WEIGHT));
  }

  private MaskedBatch batch() {
    return MaskedBatch.of(
        List.of(
            new ExamplePacker.Example(new int[] {7, 9, 11, 13, 8, 6}, new int[] {20, 21, 22, 9}),
            new ExamplePacker.Example(new int[] {30, 31, 12, 14, 15}, new int[0])),
        vocabulary,
        0.3,
        new SplittableRandom(3));
  }
}
