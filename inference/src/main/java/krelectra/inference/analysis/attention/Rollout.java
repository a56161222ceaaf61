package krelectra.inference.analysis.attention;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import krelectra.inference.Cancellation;
import krelectra.inference.analysis.Attention;

/**
 * Attention rollout (Abnar and Zuidema, <i>Quantifying Attention Flow in Transformers</i>, ACL
 * 2020, §3): how much of each input piece reaches each piece of a layer when attention is followed
 * through all layers below. With the residual connection a layer passes on {@code Â = ½ (mean of
 * its heads) + ½ I}, rows brought to the sum 1; the rollout up to layer l is {@code R(l) = Â(l) ·
 * R(l − 1)}, of the first layer Â itself.
 *
 * @param n number of pieces
 * @param maps up to each layer, {@code [n, n]}, row-major; rows sum to 1
 */
public record Rollout(int n, List<float[]> maps) {
  public Rollout {
    maps = List.copyOf(maps);
  }

  /**
   * Follows attention through all layers. At 512 pieces and 12 layers this takes 12 MB.
   *
   * @throws CancellationException if the user cancels
   */
  public static Rollout of(Attention attention, Cancellation cancellation) {
    int n = attention.n();
    List<float[]> maps = new ArrayList<>();
    float[] below = step(attention, 0);
    maps.add(below);
    for (int layer = 1; layer < attention.layers(); layer++) {
      below = SquareProduct.of(step(attention, layer), below, n, cancellation);
      maps.add(below);
    }
    return new Rollout(n, maps);
  }

  /** What a layer passes on: Â. */
  private static float[] step(Attention attention, int layer) {
    int n = attention.n();
    float[] mean = new float[n * n];
    for (int head = 0; head < attention.heads(); head++) {
      int offset = attention.offset(layer, head);
      float[] values = attention.values();
      for (int i = 0; i < mean.length; i++) {
        mean[i] += values[offset + i];
      }
    }
    for (int row = 0; row < n; row++) {
      double sum = 0;
      for (int i = row * n; i < (row + 1) * n; i++) {
        mean[i] = 0.5f * mean[i] / attention.heads();
        sum += mean[i];
      }
      mean[row * n + row] += 0.5f;
      float scale = (float) (1 / (sum + 0.5));
      for (int i = row * n; i < (row + 1) * n; i++) {
        mean[i] *= scale;
      }
    }
    return mean;
  }

  /** The map up to a layer, from 0. */
  public float[] upTo(int layer) {
    return maps.get(layer);
  }
}
