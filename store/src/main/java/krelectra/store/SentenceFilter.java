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
    /** Of a document that the annotator was given. */
    ASSIGNED,
    /** Of such a document, and neither labelled nor reviewed by the annotator. */
    ASSIGNED_UNLABELLED,
    /** Labelled or reviewed by the annotator. */
    MINE,
    /** With a label that is only suggested. */
    SUGGESTED,
    /** With a question, of any layer. */
    QUESTIONED
  }

  /** Whether only documents are looked at that the annotator was given. */
  boolean isOfAssigned() {
    return which == Which.ASSIGNED || which == Which.ASSIGNED_UNLABELLED;
  }

  /** Whether every sentence of a document that is looked at is shown. */
  boolean takesAll() {
    return which == Which.ALL || which == Which.ASSIGNED;
  }

  /** Whether a sentence of these marks, in a document that is looked at, is shown. */
  boolean takes(SentenceMarks marks) {
    return switch (which) {
      case ALL, ASSIGNED -> true;
      case UNLABELLED, ASSIGNED_UNLABELLED -> !marks.isDone();
      case MINE -> marks.isDone();
      case SUGGESTED -> marks.suggested();
      case QUESTIONED -> marks.questioned();
    };
  }
}
