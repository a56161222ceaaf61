package krelectra.inference.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Weights that are a function of their name and index, as in {@code model_agreement.py}. */
public final class FormulaWeights {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private FormulaWeights() {}

  /** Weights for these names and shapes. */
  public static Parameters of(List<ParameterSpec> specs, NDManager manager) {
    Map<String, NDArray> byName = new LinkedHashMap<>();
    for (ParameterSpec spec : specs) {
      int size = Math.toIntExact(spec.shape().size());
      ByteBuffer bytes = ByteBuffer.allocateDirect(4 * size).order(ByteOrder.nativeOrder());
      fill(spec.name(), bytes.asFloatBuffer());
      byName.put(spec.name(), manager.create(bytes, spec.shape(), DataType.FLOAT32));
    }
    return new Parameters(byName);
  }

  static float[] values(ParameterSpec spec) {
    float[] values = new float[Math.toIntExact(spec.shape().size())];
    fill(spec.name(), FloatBuffer.wrap(values));
    return values;
  }

  private static void fill(String name, FloatBuffer values) {
    long hash = fnv(name);
    double scale = scale(name);
    double mean = name.endsWith("LayerNorm.weight") ? 1 : 0;
    for (int i = 0; values.hasRemaining(); i++) {
      double u = (mix(hash, i) >>> 40) / (double) (1 << 23) - 1;
      values.put((float) (mean + scale * u));
    }
  }

  private static double scale(String name) {
    if (name.endsWith("LayerNorm.weight")) {
      return 0.1;
    }
    if (name.endsWith("bias")) {
      return 0.05;
    }
    return name.endsWith("query.weight") ? 0.12 : 0.06;
  }

  /** Coordinate {@code j} of the sample {@code k} of a tensor. */
  public static int pick(String name, int k, int j, int bound) {
    return (int) ((mix(fnv(name), 8 * k + j) >>> 33) % bound);
  }

  private static long mix(long hash, int index) {
    long z = hash + (index + 1L) * GOLDEN;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private static long fnv(String name) {
    long state = 0xCBF29CE484222325L;
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      state = (state ^ (b & 0xff)) * 0x100000001B3L;
    }
    return state;
  }
}
