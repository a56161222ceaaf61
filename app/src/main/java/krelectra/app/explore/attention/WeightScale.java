package krelectra.app.explore.attention;

/**
 * How strongly a weight is coloured: by its square root, the same for every head, so that heads can
 * be compared and the weights of broad heads over long texts (0.01 and less) stay visible.
 */
final class WeightScale {
  private WeightScale() {}

  /** The place of a weight (0–1) on the scale of colours, 0–1. */
  static double place(double weight) {
    return Math.sqrt(Math.clamp(weight, 0.0, 1.0));
  }

  /** The same as an unsigned byte. */
  static byte step(float weight) {
    return (byte) Math.round(255 * place(weight));
  }
}
