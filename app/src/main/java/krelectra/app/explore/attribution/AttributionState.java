package krelectra.app.explore.attribution;

import org.jspecify.annotations.Nullable;

/** How far the explanation is. */
public sealed interface AttributionState {
  /** No text has been analysed by a model. */
  record NoText() implements AttributionState {}

  /** Nothing that the model scored is selected. */
  record NothingSelected() implements AttributionState {}

  /** The model is at work. */
  record Working() implements AttributionState {}

  /** It is there. */
  record Ready(Explained explained) implements AttributionState {}

  /** The user stopped it. */
  record Cancelled() implements AttributionState {}

  /**
   * It failed.
   *
   * @param sentence what the user can do; null for a fault of the program, which the log tells
   */
  record Failed(@Nullable String sentence) implements AttributionState {}
}
