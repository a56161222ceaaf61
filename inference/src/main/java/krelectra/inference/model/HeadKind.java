package krelectra.inference.model;

/** What stands on top of the encoder. */
public enum HeadKind {
  /** Replaced-token detection: one logit a piece (the discriminator's own head). */
  REPLACED_TOKENS("ElectraForPreTraining"),
  /** Masked-language modelling: logits over the vocabulary (the generator's own head). */
  MASKED_TOKENS("ElectraForMaskedLM"),
  /** Classes of, or a score for, a text or a pair. */
  SEQUENCE("ElectraForSequenceClassification"),
  /** A class for each piece. */
  TOKENS("ElectraForTokenClassification"),
  /** Start and end of an answer. */
  ANSWERS("ElectraForQuestionAnswering");

  private final String architecture;

  HeadKind(String architecture) {
    this.architecture = architecture;
  }

  /** The class of {@code transformers} that carries this head. */
  public String architecture() {
    return architecture;
  }
}
