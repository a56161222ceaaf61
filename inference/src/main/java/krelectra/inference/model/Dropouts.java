package krelectra.inference.model;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.norm.Dropout;

/**
 * Dropout in training, nothing otherwise. Its randomness is the engine's own: seed that before each
 * step to repeat a step.
 *
 * @param hidden rate after embeddings and sub-layers
 * @param attention rate on attention probabilities
 */
public record Dropouts(double hidden, double attention) {
  /** No dropout. */
  public static final Dropouts OFF = new Dropouts(0, 0);

  /** The rates that the configuration states. */
  public static Dropouts of(ElectraConfig config) {
    return new Dropouts(config.hiddenDropout(), config.attentionDropout());
  }

  NDArray onHidden(NDArray x) {
    return apply(x, hidden);
  }

  NDArray onAttention(NDArray x) {
    return apply(x, attention);
  }

  private static NDArray apply(NDArray x, double rate) {
    return rate == 0 ? x : Dropout.dropout(x, (float) rate, true).singletonOrThrow();
  }
}
