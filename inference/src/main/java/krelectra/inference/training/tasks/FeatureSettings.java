package krelectra.inference.training.tasks;

/**
 * How examples become inputs.
 *
 * @param maxLength the most pieces, special ones included
 * @param stride pieces from the start of one window of a context to the next
 * @param maxQuestion the most pieces of a question
 */
public record FeatureSettings(int maxLength, int stride, int maxQuestion) {
  /** As KR-ELECTRA's configuration files have it. */
  public static FeatureSettings of(int maxLength) {
    return new FeatureSettings(maxLength, 128, 64);
  }
}
