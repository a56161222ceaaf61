package krelectra.app.explore.attribution;

/** The output that is explained. */
public sealed interface Output {
  /** That what is selected in the strip was replaced: its logit. */
  record SelectedUnits() implements Output {}

  /**
   * A class of the text, or its score, of a model that was tuned for it.
   *
   * @param index from 0
   * @param name of the class
   */
  record Label(int index, String name) implements Output {}
}
