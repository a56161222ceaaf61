package krelectra.app.corpus.work;

/** How far long work is. */
public sealed interface WorkState {
  /** What is done. */
  enum Kind {
    IMPORT,
    EXPORT,
    BACKUP,
    VERIFICATION,
    RESULTS,
    SUGGESTION,
    ACCEPTANCE,
    RANKING
  }

  /** Nothing is done. */
  record Idle() implements WorkState {}

  /**
   * Something is done.
   *
   * @param what it is done with, such as a file
   * @param share 0–1; negative if it cannot be told
   * @param secondsLeft {@link Double#NaN} if it cannot be told
   * @param ending whether it was asked to end
   */
  record Running(Kind kind, String what, double share, double secondsLeft, boolean ending)
      implements WorkState {}

  /** It was done. */
  record Done(Kind kind, WorkResult result) implements WorkState {}

  /** It was ended; {@code what} was not done. */
  record Cancelled(Kind kind, String what) implements WorkState {}

  /** It failed. */
  record Failed(Kind kind, String sentence) implements WorkState {}
}
