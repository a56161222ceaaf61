package krelectra.store;

/**
 * Which sentences a list shows.
 *
 * @param which which of them
 * @param layer the id of the layer whose labels count
 * @param annotator the id of who looks for them
 */
public record SentenceFilter(Which which, String layer, String annotator) {
  /** Which sentences, as seen by the annotator for the layer. */
  public enum Which {
    ALL,
    /** Neither labelled nor reviewed by the annotator. */
    UNLABELLED,
    /** Labelled or reviewed by the annotator. */
    MINE,
    /** With a label that is only suggested. */
    SUGGESTED,
    /** With a question, of any layer. */
    QUESTIONED
  }

  /** Whether a sentence of these marks is shown. */
  boolean takes(SentenceMarks marks) {
    return switch (which) {
      case ALL -> true;
      case UNLABELLED -> !marks.isDone();
      case MINE -> marks.isDone();
      case SUGGESTED -> marks.suggested();
      case QUESTIONED -> marks.questioned();
    };
  }
}
