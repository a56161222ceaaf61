package krelectra.inference.analysis.attention;

import krelectra.inference.analysis.Attention;

/** The attention that {@code src/test/python/attention_measures.py} makes, too. */
final class FormulaAttention {
  static final int LAYERS = 3;
  static final int HEADS = 2;
  static final int PIECES = 7;

  private FormulaAttention() {}

  static Attention of(int layers, int heads, int n) {
    float[] values = new float[layers * heads * n * n];
    for (int row = 0; row < layers * heads * n; row++) {
      int layer = row / n / heads;
      int head = row / n % heads;
      double[] weights = new double[n];
      double sum = 0;
      for (int j = 0; j < n; j++) {
        double angle = 1 + 1.3 * layer + 0.7 * head + 0.31 * (row % n) + 0.9 * j * (layer + 1);
        weights[j] = Math.exp(3 * Math.sin(angle));
        sum += weights[j];
      }
      for (int j = 0; j < n; j++) {
        values[row * n + j] = (float) (weights[j] / sum);
      }
    }
    return new Attention(layers, heads, n, values);
  }
}
