package krelectra.app.corpus.agreement;

/** How far measuring agreement is. */
public sealed interface AgreementState {
  /** Nobody has asked. */
  record Idle() implements AgreementState {}

  /** Documents are read. */
  record Reading() implements AgreementState {}

  /**
   * Measures are computed; those that are there are shown.
   *
   * @param done how many
   * @param all of how many
   */
  record Measuring(int done, int all) implements AgreementState {}

  /**
   * All were computed.
   *
   * @param evidence how many items were labelled with evidence shown
   * @param single how many documents were left out, as only one annotator has spans there
   */
  record Done(int evidence, int single) implements AgreementState {}

  /** It failed. */
  record Failed(String sentence) implements AgreementState {}
}
