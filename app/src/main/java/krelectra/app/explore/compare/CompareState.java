package krelectra.app.explore.compare;

import krelectra.inference.InputException;
import org.jspecify.annotations.Nullable;

/** How far the comparison is. */
public sealed interface CompareState {
  /** There is no model. */
  record NoModel() implements CompareState {}

  /** The model has not analysed a text. */
  record NoText() implements CompareState {}

  /** There is no second text. */
  record NoSecondText() implements CompareState {}

  /** There is no second model. */
  record NoSecondModel() implements CompareState {}

  /** The second model is being read. */
  record LoadingSecondModel() implements CompareState {}

  /** The second text is longer than the view takes, by its UTF-16 units. */
  record TooLong(int length) implements CompareState {}

  /** The discriminators are at work. */
  record Working() implements CompareState {}

  /** Both sides are shown. */
  record Ready() implements CompareState {}

  /**
   * It failed.
   *
   * @param sentence what the user can do about it; null for a fault of the program
   */
  record Failed(@Nullable String sentence) implements CompareState {
    static Failed of(Exception e) {
      return new Failed(e instanceof InputException ? e.getMessage() : null);
    }
  }
}
