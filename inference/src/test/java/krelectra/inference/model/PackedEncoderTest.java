package krelectra.inference.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import krelectra.inference.Cancellation;
import org.junit.jupiter.api.Test;

class PackedEncoderTest {
  private static final ElectraConfig CONFIG =
      new ElectraConfig(50, 24, 64, 3, 4, 96, 40, 2, 1e-12, 0.1, 0.1, 0.02, 0);

  @Test
  void agreesWithTheExactEncoderAlsoInPaddedBatches() {
    try (NDManager manager = NDManager.newBaseManager()) {
      Parameters parameters = random(manager);
      int[][] ids = {{2, 7, 9, 11, 3}, {2, 5, 3}, {2, 30, 31, 32, 33, 34, 35, 3}};
      int[][] segments = {{0, 0, 0, 1, 1}, {0, 0, 0}, {0, 0, 0, 0, 1, 1, 1, 1}};
      try (var scope = new NDScope();
          var packed = new PackedEncoder(CONFIG, parameters, manager)) {
        scope.suppressNotUsedWarning();
        Batch batch = Batch.of(manager, ids, segments, 0);
        EncoderOutput exact =
            new Encoder(CONFIG, parameters)
                .forward(batch, Keep.ALL, Dropouts.OFF, Cancellation.NONE);
        for (Keep keep : new Keep[] {Keep.ALL, Keep.NOTHING}) {
          EncoderOutput fast = packed.forward(batch, keep, Cancellation.NONE);
          for (int row = 0; row < ids.length; row++) {
            // What stands in padding is of no use and may differ.
            String used = row + ", 0:" + ids[row].length;
            assertTrue(difference(exact.last().get(used), fast.last().get(used)) < 1e-5);
          }
          assertEquals(keep.attentions() ? 3 : 0, fast.attentions().size());
          for (int layer = 0; layer < fast.attentions().size(); layer++) {
            assertTrue(
                difference(exact.attentions().get(layer), fast.attentions().get(layer)) < 1e-5);
            assertTrue(
                difference(exact.hiddenStates().get(layer), fast.hiddenStates().get(layer)) < 1e-4);
          }
        }
      }
    }
  }

  private static float difference(NDArray a, NDArray b) {
    return a.sub(b).abs().max().getFloat();
  }

  private static Parameters random(NDManager manager) {
    var random = new Random(1);
    Map<String, NDArray> byName = new LinkedHashMap<>();
    for (ParameterSpec spec : ElectraLayout.network(HeadKind.REPLACED_TOKENS, CONFIG, 1)) {
      float[] values = new float[(int) spec.shape().size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) (random.nextGaussian() * 0.2);
      }
      byName.put(spec.name(), manager.create(values, new Shape(spec.shape().getShape())));
    }
    return new Parameters(byName);
  }
}
