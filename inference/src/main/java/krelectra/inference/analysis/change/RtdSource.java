package krelectra.inference.analysis.change;

/** Where a tuned network's replaced-token scores come from. */
public enum RtdSource {
  /** It has a discriminator's head of its own. */
  OWN_HEAD,
  /**
   * Fine-tuning put another head in the place of the discriminator's: the base's head reads the
   * tuned encoder. The scores tell how far the encoder went from what that head understands.
   */
  BASE_HEAD,
  /** Neither has a discriminator's head that was trained. */
  NONE
}
