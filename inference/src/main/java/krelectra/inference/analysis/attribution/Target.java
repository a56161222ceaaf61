package krelectra.inference.analysis.attribution;

/** The output that is to be explained: a logit, or a mean of logits. */
public sealed interface Target {
  /**
   * That a unit was replaced: the mean of its pieces' logits; positive = replaced.
   *
   * @param pieces indices among the pieces of the input, in order
   * @param shares the weight of each
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Replaced(int[] pieces, float[] shares) implements Target {}

  /**
   * A class of the whole input, or its score.
   *
   * @param index from 0; 0 for a score
   */
  record Label(int index) implements Target {}
}
