package krelectra.inference.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BrainFloatProductsTest {
  private static final int ROWS = 3;
  private static final int IN = 5;
  private static final int OUT = 4;

  @Test
  void aProductIsThatOfRoundedNumbers() {
    try (NDManager manager = Engines.start();
        var products = new BrainFloatProducts(manager)) {
      float[] x = numbers(ROWS * IN, 1);
      float[] weight = numbers(OUT * IN, 2);
      float[] bias = numbers(OUT, 3);
      NDArray result =
          products.linear(
              manager.create(x, new Shape(ROWS, IN)),
              manager.create(weight, new Shape(OUT, IN)),
              manager.create(bias));
      float[] expected = new float[ROWS * OUT];
      for (int r = 0; r < ROWS; r++) {
        for (int o = 0; o < OUT; o++) {
          double sum = rounded(bias[o]);
          for (int i = 0; i < IN; i++) {
            sum += (double) rounded(x[r * IN + i]) * rounded(weight[o * IN + i]);
          }
          expected[r * OUT + o] = (float) sum;
        }
      }
      float[] found = result.toFloatArray();
      // The result itself has 8 bits.
      for (int i = 0; i < found.length; i++) {
        assertThat(found[i]).isEqualTo(rounded(found[i]));
        assertThat(found[i]).isCloseTo(expected[i], within(Math.abs(expected[i]) / 128 + 1e-3f));
      }
      NDArray square = manager.create(numbers(16, 4), new Shape(4, 4));
      assertThat(products.matMul(square, manager.eye(4)).toFloatArray())
          .containsExactly(roundedAll(square.toFloatArray()));
    }
  }

  @Test
  void gradientsAreThoseOfSinglePrecisionToItsEightBits() {
    try (NDManager manager = Engines.start();
        var half = new BrainFloatProducts(manager)) {
      float[] exact = gradient(manager, Products.EXACT);
      float[] rounded = gradient(manager, half);
      double difference = 0;
      double size = 0;
      for (int i = 0; i < exact.length; i++) {
        difference += Math.pow(exact[i] - rounded[i], 2);
        size += Math.pow(exact[i], 2);
      }
      assertThat(Math.sqrt(difference / size)).isBetween(1e-5, 1.0 / 64);
    }
  }

  private static float[] gradient(NDManager manager, Products products) {
    try (var scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      NDArray weight = manager.create(numbers(OUT * IN, 2), new Shape(OUT, IN));
      weight.setRequiresGradient(true);
      try (GradientCollector collector = manager.getEngine().newGradientCollector()) {
        NDArray x = manager.create(numbers(ROWS * IN, 1), new Shape(ROWS, IN));
        NDArray y = products.linear(x, weight, manager.create(numbers(OUT, 3)));
        collector.backward(products.matMul(y, y.transpose()).square().mean());
      }
      return weight.getGradient().toFloatArray();
    }
  }

  private static float[] numbers(int count, long seed) {
    var random = new Random(seed);
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    return numbers;
  }

  private static float[] roundedAll(float[] numbers) {
    float[] rounded = new float[numbers.length];
    for (int i = 0; i < rounded.length; i++) {
      rounded[i] = rounded(numbers[i]);
    }
    return rounded;
  }

  /** The nearest bfloat16, of two the even one: the upper half of a float. */
  private static float rounded(float number) {
    int bits = Float.floatToRawIntBits(number);
    int up = 0x7fff + (bits >>> 16 & 1);
    return Float.intBitsToFloat(bits + up & 0xffff0000);
  }
}
