package krelectra.app.explore.pattern;

/** How far a search is. */
public sealed interface PatternState {
  /** None was begun, or the file is another now. */
  record Idle() implements PatternState {}

  /**
   * It goes on; what was found so far is listed.
   *
   * @param share of the lines, 0–1; negative while they are counted
   */
  record Searching(double share) implements PatternState {}

  /**
   * It came to its end.
   *
   * @param isCut whether it ended early because there was too much to list
   */
  record Done(boolean isCut) implements PatternState {}

  /** The user ended it; what was found until then stays listed. */
  record Cancelled() implements PatternState {}

  /**
   * It failed.
   *
   * @param sentence says why, and what to do; empty for a fault of the program
   */
  record Failed(String sentence) implements PatternState {}
}
