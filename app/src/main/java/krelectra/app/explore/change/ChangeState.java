package krelectra.app.explore.change;

/** How far the comparison of base and tuned model is. */
public sealed interface ChangeState {
  /** No run was chosen. */
  record NoRun() implements ChangeState {}

  /** There is no text to compare them on. */
  record NoText() implements ChangeState {}

  /** The models are being asked. */
  record Working() implements ChangeState {}

  /** The user gave up. */
  record Cancelled() implements ChangeState {}

  /** They could not be compared: a sentence. */
  record Failed(String sentence) implements ChangeState {}

  /** What changed. */
  record Ready(ShownChange shown) implements ChangeState {}
}
