package krelectra.store;

/**
 * What was said of a sentence in a layer, as a list marks it.
 *
 * @param mine whether the annotator labelled it
 * @param others whether anybody else did, or the file that it came from
 * @param reviewed whether the annotator has looked at it and left it as it is
 * @param suggested whether a label waits to be accepted or rejected
 * @param noted whether there is a note on it or on one of its labels
 * @param questioned whether one of the notes is a question
 */
public record SentenceMarks(
    boolean mine,
    boolean others,
    boolean reviewed,
    boolean suggested,
    boolean noted,
    boolean questioned) {
  /** Nothing was said. */
  public static final SentenceMarks NONE =
      new SentenceMarks(false, false, false, false, false, false);

  /** The property of a sentence that says that an annotator has looked at it for a layer. */
  public static String reviewedBy(String annotator, String layer) {
    return krelectra.annotation.document.Sentence.reviewedBy(annotator, layer);
  }

  /** The same for who annotates blindly: without what others and models say. */
  public SentenceMarks blinded() {
    return new SentenceMarks(mine, false, reviewed, false, noted, questioned);
  }

  /** Whether the annotator is done with it. */
  public boolean isDone() {
    return mine || reviewed;
  }
}
