package krelectra.inference.analysis;

import ai.djl.ndarray.NDArray;
import java.nio.FloatBuffer;
import krelectra.inference.model.ElectraConfig;
import krelectra.inference.model.EncoderOutput;

/** Takes plain numbers out of what the encoder gave for one input. */
public final class NetworkReader {
  private NetworkReader() {}

  /** Every map of the only row of the batch. */
  public static Attention attention(EncoderOutput out, ElectraConfig config) {
    int n = (int) out.last().getShape().get(1);
    int map = config.heads() * n * n;
    float[] values = new float[Math.multiplyExact(config.layers(), map)];
    for (int layer = 0; layer < config.layers(); layer++) {
      copy(out.attentions().get(layer), values, layer * map);
    }
    return new Attention(config.layers(), config.heads(), n, values);
  }

  /** Embeddings and each layer's output, {@code [layers + 1, n, hidden]}. */
  static float[] hiddenStates(EncoderOutput out) {
    int size = Math.toIntExact(out.last().size());
    float[] values = new float[Math.multiplyExact(out.hiddenStates().size(), size)];
    for (int layer = 0; layer < out.hiddenStates().size(); layer++) {
      copy(out.hiddenStates().get(layer), values, layer * size);
    }
    return values;
  }

  private static void copy(NDArray from, float[] to, int at) {
    // The engine's own memory: the maps of a long text are copied once, not three times.
    FloatBuffer values = from.toByteBuffer(true).asFloatBuffer();
    values.get(to, at, values.remaining());
  }
}
