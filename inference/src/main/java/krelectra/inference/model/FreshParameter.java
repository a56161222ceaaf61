package krelectra.inference.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Numbers for a parameter that no file gives; the same every time, for each name its own. */
final class FreshParameter {
  private FreshParameter() {}

  /** fp32 numbers of the parameter's shape in a direct buffer in native order. */
  static ByteBuffer of(ParameterSpec spec, double deviation) {
    int size = Math.toIntExact(spec.shape().size());
    ByteBuffer bytes = ByteBuffer.allocateDirect(4 * size).order(ByteOrder.nativeOrder());
    FloatBuffer values = bytes.asFloatBuffer();
    RandomGenerator random =
        RandomGeneratorFactory.of("L64X128MixRandom").create(spec.name().hashCode());
    while (values.hasRemaining()) {
      values.put(
          switch (spec.fresh()) {
            case NORMAL -> (float) (random.nextGaussian() * deviation);
            case ZEROS -> 0;
            case ONES -> 1;
          });
    }
    return bytes;
  }
}
