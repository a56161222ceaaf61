package krelectra.app.window;

import java.nio.file.Path;
import java.util.function.Supplier;
import krelectra.app.explore.AttentionOfExplored;
import krelectra.app.explore.ExploreViewModel;
import krelectra.app.explore.ModelStatus;
import krelectra.app.explore.Sample;
import krelectra.app.explore.SentenceFileState;
import krelectra.app.explore.SentenceListViewModel;
import krelectra.app.explore.ToolKind;
import krelectra.app.explore.TypingPause;
import krelectra.app.explore.attention.AttentionViewModel;
import krelectra.app.model.ModelViewModel;
import krelectra.app.settings.Explored;
import krelectra.app.task.TaskRunner;
import krelectra.inference.analysis.CandidateFinder;
import krelectra.inference.text.MorphemeAnalyzer;

/** The view models of exploring, as they follow the model at hand and each other. */
final class ExploreViewModels implements AutoCloseable {
  private final ModelViewModel model;
  private final ExploreViewModel explore;
  private final AttentionViewModel attention;
  private final SentenceListViewModel sentences;
  private final ToolViewModels tools;

  /**
   * Begins as it ended.
   *
   * @param seen in the last session
   * @param loader loads the models that are compared with the one at hand
   */
  ExploreViewModels(
      Explored seen,
      ModelViewModel model,
      ModelViewModel.Loader loader,
      TaskRunner runner,
      Supplier<TypingPause> pauses) {
    this.model = model;
    this.explore = new ExploreViewModel(runner, new MorphemeAnalyzer(), pauses.get());
    this.attention = new AttentionViewModel(runner);
    this.sentences = new SentenceListViewModel(runner, explore::show);
    this.tools =
        new ToolViewModels(
            explore,
            attention,
            model.analyzerProperty(),
            loader,
            CandidateFinder::openIfPresent,
            runner,
            pauses.get());
    sentences
        .stateProperty()
        .subscribe(
            state -> {
              if (state instanceof SentenceFileState.Ready ready) {
                tools.pattern().offer(ready.file());
              }
            });
    restore(seen);
    new AttentionOfExplored(explore, attention, model.analyzerProperty(), runner).connect();
    model.stateProperty().subscribe(state -> explore.modelProperty().set(status(state)));
  }

  ExploreViewModel explore() {
    return explore;
  }

  AttentionViewModel attention() {
    return attention;
  }

  SentenceListViewModel sentences() {
    return sentences;
  }

  ToolViewModels tools() {
    return tools;
  }

  /** Shows what tuning changed, on the text at hand or on a sample. */
  void whatChanged(Path run) {
    if (explore.textProperty().get().isBlank()) {
      Sample.PARTICLE.showIn(explore);
    }
    tools.change().open(run);
    explore.toolProperty().set(ToolKind.CHANGE);
  }

  private void restore(Explored seen) {
    explore.unitProperty().set(seen.unit());
    explore.rtdRuleProperty().set(seen.rule());
    explore.rtdScaleProperty().set(seen.scale());
    explore.specialsProperty().set(seen.specials());
    explore.toolProperty().set(seen.tool());
    explore.textProperty().set(seen.text());
    explore.secondTextProperty().set(seen.second());
    explore.pairProperty().set(seen.isPair());
  }

  /** What the next start is to begin with. */
  Explored settings() {
    String file =
        sentences.stateProperty().get() instanceof SentenceFileState.Ready ready
            ? ready.file().toString()
            : "";
    return new Explored(
        explore.textProperty().get(),
        explore.secondTextProperty().get(),
        explore.pairProperty().get(),
        explore.unitProperty().get(),
        explore.rtdRuleProperty().get(),
        explore.rtdScaleProperty().get(),
        explore.specialsProperty().get(),
        explore.toolProperty().get(),
        file);
  }

  private ModelStatus status(ModelViewModel.State state) {
    return switch (state) {
      case ModelViewModel.Absent absent -> new ModelStatus.None();
      case ModelViewModel.Loading loading -> new ModelStatus.Loading(name(loading.folder()));
      case ModelViewModel.Ready ready ->
          model.analyzer().<ModelStatus>map(ModelStatus.Loaded::of).orElse(new ModelStatus.None());
      case ModelViewModel.Failed failed ->
          model
              .analyzer()
              .<ModelStatus>map(ModelStatus.Loaded::of)
              .orElseGet(() -> new ModelStatus.Failed(WindowViewModel.sentence(failed)));
    };
  }

  private static String name(Path folder) {
    Path last = folder.getFileName();
    return last == null ? folder.toString() : last.toString();
  }

  @Override
  public void close() {
    tools.close();
  }
}
