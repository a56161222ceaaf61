package krelectra.app.window;

import java.io.IOException;
import java.nio.file.Path;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import krelectra.app.explore.AttentionOfExplored;
import krelectra.app.explore.ExploreViewModel;
import krelectra.app.explore.ModelStatus;
import krelectra.app.explore.SentenceListViewModel;
import krelectra.app.explore.TypingPause;
import krelectra.app.explore.attention.AttentionViewModel;
import krelectra.app.language.Language;
import krelectra.app.look.Theme;
import krelectra.app.model.ModelViewModel;
import krelectra.app.settings.Settings;
import krelectra.app.settings.SettingsFile;
import krelectra.app.task.TaskRunner;
import krelectra.inference.InputException;
import krelectra.inference.text.MorphemeAnalyzer;

/** The window as a whole: language, theme, the model at hand, and the workflows. */
public final class WindowViewModel implements AutoCloseable {
  private final ObjectProperty<Language> language;
  private final ObjectProperty<Theme> theme;
  private final DoubleProperty width;
  private final DoubleProperty height;
  private final ModelViewModel model;
  private final ExploreViewModel explore;
  private final AttentionViewModel attention = new AttentionViewModel();
  private final SentenceListViewModel sentences;
  private final Path bundled;

  /**
   * Begins as it ended.
   *
   * @param settings of the last session
   * @param bundled the folder of the model that ships with the workbench
   */
  public WindowViewModel(
      Settings settings,
      Path bundled,
      ModelViewModel.Loader loader,
      TaskRunner runner,
      TypingPause pause) {
    this.bundled = bundled;
    this.language = new SimpleObjectProperty<>(settings.language());
    this.theme = new SimpleObjectProperty<>(settings.theme());
    this.width = new SimpleDoubleProperty(settings.width());
    this.height = new SimpleDoubleProperty(settings.height());
    this.model = new ModelViewModel(loader, runner);
    this.explore = new ExploreViewModel(runner, new MorphemeAnalyzer(), pause);
    this.sentences = new SentenceListViewModel(runner, explore::show);
    explore.unitProperty().set(settings.unit());
    explore.rtdRuleProperty().set(settings.rule());
    explore.textProperty().set(settings.text());
    new AttentionOfExplored(explore, attention, model.analyzerProperty(), runner).connect();
    model.stateProperty().subscribe(state -> explore.modelProperty().set(status(state)));
    model.open(settings.model().isEmpty() ? bundled : Path.of(settings.model()));
  }

  public ObjectProperty<Language> languageProperty() {
    return language;
  }

  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  /** The window's width, in pixels. */
  public DoubleProperty widthProperty() {
    return width;
  }

  /** The window's height, in pixels. */
  public DoubleProperty heightProperty() {
    return height;
  }

  public ModelViewModel model() {
    return model;
  }

  public ExploreViewModel explore() {
    return explore;
  }

  /** The file at the left. */
  public SentenceListViewModel sentences() {
    return sentences;
  }

  public AttentionViewModel attention() {
    return attention;
  }

  /** Whether a folder is that of the model that ships with the workbench. */
  public boolean isBundled(Path folder) {
    return folder.equals(bundled);
  }

  /** Goes back to the model that ships with the workbench. */
  public void openBundledModel() {
    model.open(bundled);
  }

  /** What the next start is to begin with. */
  public Settings settings() {
    String folder =
        switch (model.stateProperty().get()) {
          case ModelViewModel.Ready ready when !isBundled(ready.folder()) ->
              ready.folder().toString();
          default -> "";
        };
    return new Settings(
        language.get(),
        theme.get(),
        explore.unitProperty().get(),
        explore.rtdRuleProperty().get(),
        folder,
        explore.textProperty().get(),
        width.get(),
        height.get());
  }

  /** Writes {@link #settings}. */
  public void save(SettingsFile file, String version) throws IOException {
    file.write(settings(), version);
  }

  @Override
  public void close() {
    model.close();
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
              .orElseGet(() -> new ModelStatus.Failed(sentence(failed)));
    };
  }

  /** What the user is told of a folder that could not be opened. */
  static String sentence(ModelViewModel.Failed failed) {
    return failed.reason() instanceof InputException input
        ? String.valueOf(input.getMessage())
        : failed.folder() + ": " + failed.reason().getMessage();
  }

  private static String name(Path folder) {
    Path last = folder.getFileName();
    return last == null ? folder.toString() : last.toString();
  }
}
