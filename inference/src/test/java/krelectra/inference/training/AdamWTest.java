package krelectra.inference.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.SplittableRandom;
import krelectra.inference.model.Engines;
import krelectra.inference.model.ParameterSpec;
import krelectra.inference.model.ParameterSpec.Fresh;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdamWTest {
  private static final float[] START = {0.5f, -1.25f, 2, 0, 0.1f, -0.2f};
  private static final float[][] GRADIENTS = {
    {0.3f, -0.1f, 0.2f, 0.05f, 0.4f, -0.25f},
    {-0.2f, 0.15f, 0, 0.3f, 0.1f, 0.2f},
    {3, -4, 1, 2, 0.5f, -1.5f}
  };
  private static final double[] RATES = {0.01, 0.02, 0.005};

  private NDManager manager;
  private FlatParameters parameters;

  @BeforeEach
  void open() {
    manager = Engines.start();
    parameters =
        new FlatParameters(
            manager,
            List.of(
                new ParameterSpec("b.bias", new Shape(2), Fresh.ZEROS),
                new ParameterSpec("w.weight", new Shape(2, 2), Fresh.NORMAL)));
    parameters.set(START);
  }

  @AfterEach
  void close() {
    parameters.close();
    manager.close();
  }

  /** The numbers that adamw_agreement.py prints. */
  @Test
  void correctedItIsTorchs() {
    float[][] expected = {
      {0.48950005f, -1.2387501f, 1.988f, -0.0099998005f, 0.090000026f, -0.19000004f},
      {0.48563066f, -1.2412266f, 1.970623f, -0.026862228f, 0.07338813f, -0.18883754f},
      {0.4824367f, -1.2377503f, 1.9655842f, -0.03139921f, 0.06958308f, -0.18663506f}
    };
    float[] norms = {0.6041523f, 0.45f, 5.7008777f};
    try (var optimizer =
        new AdamW(new AdamW.Settings(0.9, 0.999, 1e-6, 0.1, 1, true), parameters, manager)) {
      for (int step = 0; step < 3; step++) {
        float norm = optimizer.step(manager.create(GRADIENTS[step].clone()), RATES[step], step + 1);
        assertThat(norm).isCloseTo(norms[step], within(1e-6f));
        assertThat(parameters.values().toFloatArray())
            .containsExactly(expected[step], within(2e-7f));
      }
    }
  }

  /** ELECTRA's optimization.py, written out in doubles. */
  @Test
  void uncorrectedItIsElectras() {
    double[] mean = new double[6];
    double[] square = new double[6];
    double[] values = {0.5, -1.25, 2, 0, 0.1, -0.2};
    try (var optimizer = new AdamW(AdamW.Settings.pretraining(0.01), parameters, manager)) {
      for (int step = 0; step < 3; step++) {
        optimizer.step(manager.create(GRADIENTS[step].clone()), RATES[step], step + 1);
        double norm = 0;
        for (float g : GRADIENTS[step]) {
          norm += g * g;
        }
        double clip = Math.max(1, Math.sqrt(norm));
        for (int i = 0; i < 6; i++) {
          double g = GRADIENTS[step][i] / clip;
          mean[i] = 0.9 * mean[i] + 0.1 * g;
          square[i] = 0.999 * square[i] + 0.001 * g * g;
          double update = mean[i] / (Math.sqrt(square[i]) + 1e-6) + (i < 4 ? 0.01 * values[i] : 0);
          values[i] -= RATES[step] * update;
        }
        for (int i = 0; i < 6; i++) {
          assertThat(parameters.values().getFloat(i)).isCloseTo((float) values[i], within(1e-6f));
        }
      }
    }
  }

  @Test
  void aStepIntoNowhereIsNotTaken() {
    try (var optimizer = new AdamW(AdamW.Settings.pretraining(0.01), parameters, manager)) {
      float[] gradient = GRADIENTS[0].clone();
      gradient[3] = Float.NaN;
      assertThat(optimizer.step(manager.create(gradient), 0.01, 1)).isNaN();
      assertThat(parameters.values().toFloatArray()).containsExactly(START);
      assertThat(optimizer.state()[0]).containsOnly(0);
    }
  }

  @Test
  void itGoesOnFromItsState() {
    float[][] state;
    float[] values;
    try (var whole = new AdamW(AdamW.Settings.pretraining(0.01), parameters, manager)) {
      whole.step(manager.create(GRADIENTS[0].clone()), 0.01, 1);
      state = whole.state();
      values = parameters.values().toFloatArray();
      whole.step(manager.create(GRADIENTS[1].clone()), 0.01, 2);
    }
    float[] expected = parameters.values().toFloatArray();
    parameters.set(values);
    try (var resumed = new AdamW(AdamW.Settings.pretraining(0.01), parameters, manager)) {
      resumed.restore(state[0], state[1]);
      resumed.step(manager.create(GRADIENTS[1].clone()), 0.01, 2);
    }
    assertThat(parameters.values().toFloatArray()).containsExactly(expected);
  }

  @Test
  void theNormOfALongGradientIsExact() {
    var random = new SplittableRandom(8);
    float[] values = new float[5_000_001];
    double squares = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextDouble(0.5, 1.5);
      squares += (double) values[i] * values[i];
    }
    double norm = AdamW.norm(manager.create(values));
    assertThat(norm / Math.sqrt(squares)).isCloseTo(1, within(2e-7));
  }
}
