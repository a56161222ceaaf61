package krelectra.inference.model;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.training.GradientCollector;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import krelectra.inference.Cancellation;
import org.junit.jupiter.api.Test;

/**
 * The engine remembers arrays of the forward pass for the backward one, but not the Java memory
 * that some of them lie in: whatever is needed later must still be held then.
 */
class EncoderGradientTest {
  private static final ElectraConfig CONFIG = TinyModel.config(32, 4);

  @Test
  void aGarbageCollectionBetweenThePassesChangesNothing() throws InterruptedException {
    try (NDManager manager = Engines.start()) {
      Map<String, NDArray> parameters = parameters(manager);
      Map<String, float[]> undisturbed = gradients(manager, parameters, false);
      assertThat(undisturbed.get("electra.encoder.layer.0.attention.self.query.weight"))
          .doesNotContain(0);
      Map<String, float[]> disturbed = gradients(manager, parameters, true);
      undisturbed.forEach(
          (name, gradient) -> assertThat(disturbed.get(name)).as(name).containsExactly(gradient));
    }
  }

  private static Map<String, NDArray> parameters(NDManager manager) {
    var random = new Random(5);
    Map<String, NDArray> parameters = new LinkedHashMap<>();
    for (ParameterSpec spec : ElectraLayout.network(HeadKind.REPLACED_TOKENS, CONFIG, 2)) {
      float[] values = new float[(int) spec.shape().size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) (0.3 * random.nextGaussian());
      }
      NDArray parameter = manager.create(values, spec.shape());
      parameter.setRequiresGradient(true);
      parameters.put(spec.name(), parameter);
    }
    return parameters;
  }

  private static Map<String, float[]> gradients(
      NDManager manager, Map<String, NDArray> byName, boolean disturb) throws InterruptedException {
    try (var scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      try (GradientCollector collector = manager.getEngine().newGradientCollector()) {
        collector.zeroGradients();
        int[][] ids = {{2, 7, 9, 11, 3}, {2, 8, 3}};
        Batch batch = Batch.of(manager, ids, new int[][] {new int[5], new int[3]}, CONFIG.padId());
        var parameters = new Parameters(byName);
        NDArray hidden =
            new Encoder(CONFIG, parameters)
                .forward(batch, Keep.NOTHING, Dropouts.OFF, Cancellation.NONE)
                .last();
        NDArray loss = new Heads(CONFIG, parameters).replacedTokens(hidden).square().mean();
        if (disturb) {
          reuseFreedMemory();
        }
        collector.backward(loss);
      }
      Map<String, float[]> gradients = new LinkedHashMap<>();
      byName.forEach(
          (name, parameter) -> gradients.put(name, parameter.getGradient().toFloatArray()));
      return gradients;
    }
  }

  /** Memory that nobody holds is given to others, who write to it. */
  private static void reuseFreedMemory() throws InterruptedException {
    List<ByteBuffer> others = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      System.gc();
      Thread.sleep(100);
      for (int i = 0; i < 20_000; i++) {
        ByteBuffer other = ByteBuffer.allocateDirect(4 + i % 3 * 4);
        while (other.hasRemaining()) {
          other.put((byte) 0x41);
        }
        others.add(other);
      }
    }
    assertThat(others).hasSize(60_000);
  }
}
