package krelectra.inference.training.pretraining;

import krelectra.inference.model.ElectraConfig;

/**
 * The position table of Vaswani et al. 2017, section 3.5, as a beginning from which training goes
 * on. Two neighbours then differ by the same rotation wherever they stand, which a narrow head can
 * express at once; from random rows it has to be learned for each position.
 */
final class Sinusoids {
  private static final double LONGEST = 10_000;

  private Sinusoids() {}

  /** A table {@code [positions, embedding]} whose spread is that of fresh weights. */
  static float[] of(ElectraConfig config) {
    int width = config.embeddingSize();
    double amplitude = Math.sqrt(2) * config.initializerRange();
    float[] table = new float[config.maxPositions() * width];
    for (int position = 0; position < config.maxPositions(); position++) {
      for (int i = 0; i < width; i++) {
        double angle = position * frequency(i, width);
        double value = i % 2 == 0 ? Math.sin(angle) : Math.cos(angle);
        table[position * width + i] = (float) (amplitude * value);
      }
    }
    return table;
  }

  /** Radians a position of a column; two columns share it. */
  static double frequency(int column, int width) {
    return Math.pow(LONGEST, -(column - column % 2) / (double) width);
  }
}
