package krelectra.app.corpus.check;

/** How far a check is. */
public sealed interface CheckState {
  /** Nothing was checked yet. */
  record Idle() implements CheckState {}

  /**
   * It is checked.
   *
   * @param share 0–1; negative if it cannot be told
   */
  record Running(double share) implements CheckState {}

  /**
   * All was checked.
   *
   * @param isOld whether the project was changed since
   */
  record Done(long errors, long warnings, boolean isOld) implements CheckState {}

  /** It was given up. */
  record Cancelled() implements CheckState {}

  /** It failed. */
  record Failed(String sentence) implements CheckState {}
}
