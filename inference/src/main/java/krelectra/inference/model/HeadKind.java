package krelectra.inference.model;

/** What stands on top of the encoder. */
public enum HeadKind {
  /** Replaced-token detection: one logit a piece (the discriminator's own head). */
  REPLACED_TOKENS,
  /** Masked-language modelling: logits over the vocabulary (the generator's own head). */
  MASKED_TOKENS,
  /** Classes of, or a score for, a text or a pair. */
  SEQUENCE,
  /** A class for each piece. */
  TOKENS,
  /** Start and end of an answer. */
  ANSWERS
}
