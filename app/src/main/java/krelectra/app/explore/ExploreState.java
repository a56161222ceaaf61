package krelectra.app.explore;

import org.jspecify.annotations.Nullable;

/** How far the picture of the text is. */
public sealed interface ExploreState {
  /** There is no model; morphemes are shown all the same. */
  record NoModel() implements ExploreState {}

  /** The model is being read; morphemes are shown meanwhile. */
  record LoadingModel(String name) implements ExploreState {}

  /** The model cannot be used; morphemes are shown all the same. */
  record ModelFailed(String sentence) implements ExploreState {}

  /** There is no text. */
  record Empty() implements ExploreState {}

  /** The text is longer than the view takes, by its UTF-16 units. */
  record TooLong(int length) implements ExploreState {}

  /**
   * The model is at work; what is shown belongs to the text before.
   *
   * @param share 0–1, negative if it cannot be told
   */
  record Analysing(double share) implements ExploreState {}

  /** Everything is shown. */
  record Ready() implements ExploreState {}

  /** The user stopped the analysis. */
  record Cancelled() implements ExploreState {}

  /**
   * The analysis failed.
   *
   * @param sentence what the user can do about it; null for a fault of the program, which the log
   *     tells in full
   */
  record Failed(@Nullable String sentence) implements ExploreState {}

  /** While there is no text to analyse, or no model to do so. */
  static ExploreState idle(ModelStatus model) {
    return switch (model) {
      case ModelStatus.None none -> new NoModel();
      case ModelStatus.Loading loading -> new LoadingModel(loading.name());
      case ModelStatus.Failed failed -> new ModelFailed(failed.sentence());
      case ModelStatus.Loaded loaded -> new Empty();
    };
  }
}
