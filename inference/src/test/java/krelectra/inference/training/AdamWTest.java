package krelectra.inference.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import java.util.SplittableRandom;
import krelectra.inference.model.Engines;
import org.junit.jupiter.api.Test;

/** The arithmetic of the optimizer. */
class AdamWTest {
  @Test
  void theNormOfALongGradientIsExact() {
    var random = new SplittableRandom(8);
    float[] values = new float[5_000_001];
    double squares = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextDouble(0.5, 1.5);
      squares += (double) values[i] * values[i];
    }
    try (NDManager manager = Engines.start()) {
      double norm = AdamW.norm(manager.create(values));
      assertThat(norm / Math.sqrt(squares)).isCloseTo(1, within(2e-7));
    }
  }
}
