package krelectra.app.window;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import krelectra.app.Home;
import krelectra.app.annotate.AnnotateViewModel;
import krelectra.app.annotate.assist.AssistViewModel;
import krelectra.app.annotate.layers.SchemeViewModel;
import krelectra.app.corpus.CorpusViewModel;
import krelectra.app.corpus.Place;
import krelectra.app.corpus.desk.CorpusDesk;
import krelectra.app.explore.ExploreViewModel;
import krelectra.app.explore.SentenceListViewModel;
import krelectra.app.explore.TypingPause;
import krelectra.app.explore.attention.AttentionViewModel;
import krelectra.app.finetune.CorpusSets;
import krelectra.app.finetune.FineTuneViewModel;
import krelectra.app.finetune.NewRunViewModel;
import krelectra.app.language.Language;
import krelectra.app.look.Theme;
import krelectra.app.model.ModelViewModel;
import krelectra.app.model.library.ModelsViewModel;
import krelectra.app.run.JavaProcess;
import krelectra.app.run.RunControl;
import krelectra.app.run.RunReading;
import krelectra.app.run.RunWorker;
import krelectra.app.runtime.ComputingViewModel;
import krelectra.app.settings.Appearance;
import krelectra.app.settings.Settings;
import krelectra.app.settings.SettingsFile;
import krelectra.app.settings.Workflow;
import krelectra.app.task.TaskRunner;
import krelectra.inference.InputException;
import krelectra.inference.model.Engines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The window as a whole: language, theme, the model at hand, and the workflows. */
public final class WindowViewModel implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WindowViewModel.class);

  private final Places places;
  private final ObjectProperty<Language> language;
  private final ObjectProperty<Theme> theme;
  private final DoubleProperty width;
  private final DoubleProperty height;
  private final ModelViewModel model;
  private final ModelsViewModel models;
  private final ExploreViewModels exploring;
  private final CorpusViewModels annotating;
  private final FineTuneViewModel finetune;
  private final ObjectProperty<Workflow> workflow;
  private final TourViewModel tour;
  private final ComputingViewModel computing;
  private final StringProperty notice = new SimpleStringProperty("");
  private final BooleanProperty crashTexts = new SimpleBooleanProperty();

  /**
   * Begins as it ended.
   *
   * @param settings of the last session
   * @param places where things lie
   * @param edits changes the corpus, one change after the other
   * @param pauses makes the pause after typing, one for each field
   */
  public WindowViewModel(
      Settings settings,
      Places places,
      ModelViewModel.Loader loader,
      TaskRunner runner,
      TaskRunner edits,
      Supplier<TypingPause> pauses) {
    this(
        settings,
        places,
        loader,
        runner,
        edits,
        pauses,
        () -> RunWorker.start(places.queue(), JavaProcess.likeThisOne(Home.MAIN)));
  }

  /**
   * Begins as it ended.
   *
   * @param worker starts a process that works the queue of runs off
   */
  WindowViewModel(
      Settings settings,
      Places places,
      ModelViewModel.Loader loader,
      TaskRunner runner,
      TaskRunner edits,
      Supplier<TypingPause> pauses,
      RunControl.Starter worker) {
    this.places = places;
    Appearance look = settings.appearance();
    this.language = new SimpleObjectProperty<>(look.language());
    this.theme = new SimpleObjectProperty<>(look.theme());
    this.width = new SimpleDoubleProperty(look.width());
    this.height = new SimpleDoubleProperty(look.height());
    this.tour = new TourViewModel(settings.isToured());
    this.model = new ModelViewModel(loader, runner);
    this.models =
        new ModelsViewModel(model, places.bundled(), places.models(), settings.models(), runner);
    this.computing = places.computing(runner);
    this.exploring = new ExploreViewModels(settings.explored(), model, loader, runner, pauses);
    var control = new RunControl(new RunReading(places.queue(), System::currentTimeMillis), worker);
    this.annotating =
        new CorpusViewModels(
            settings.corpus(), places, explore().modelProperty(), runner, edits, control);
    this.finetune =
        new FineTuneViewModel(
            places.runs(),
            control,
            new NewRunViewModel(
                places.bundled(), Engines::start, new CorpusSets(corpus(), runner), runner),
            runner);
    this.workflow = new SimpleObjectProperty<>(settings.workflow());
    model.open(settings.model().isEmpty() ? places.bundled() : Path.of(settings.model()));
    workflow.subscribe(
        front -> {
          if (front != Workflow.EXPLORE) {
            annotating.open(); // who only explores gets no database
          }
        });
  }

  /** What is in front. */
  public ObjectProperty<Workflow> workflowProperty() {
    return workflow;
  }

  /** The corpus at hand, of which both annotating and tuning speak. */
  public CorpusViewModel corpus() {
    return annotating.corpus();
  }

  /** What else can be done with the corpus at hand. */
  public CorpusDesk desk() {
    return annotating.desk();
  }

  /** Runs that tune a model. */
  public FineTuneViewModel finetune() {
    return finetune;
  }

  /** Opens a model to look at what it makes of texts. */
  public void explore(Path folder) {
    model.open(folder);
    workflow.set(Workflow.EXPLORE);
  }

  /** Shows what tuning changed, on the text at hand or on a sample. */
  void whatChanged(Path run) {
    exploring.whatChanged(run);
    workflow.set(Workflow.EXPLORE);
  }

  /** Goes to a sentence of the corpus at hand. */
  void annotate(Place place) {
    corpus().placeProperty().set(place);
    workflow.set(Workflow.ANNOTATE);
  }

  public AnnotateViewModel annotate() {
    return annotating.annotate();
  }

  /** What tuned models do for the annotator. */
  public AssistViewModel assist() {
    return annotating.assist();
  }

  /** The layers and tagsets of the corpus at hand, as they are edited. */
  public SchemeViewModel scheme() {
    return annotating.scheme();
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

  /** Which models are known, and how others come in. */
  public ModelsViewModel models() {
    return models;
  }

  /** With what is computed. */
  public ComputingViewModel computing() {
    return computing;
  }

  public ExploreViewModel explore() {
    return exploring.explore();
  }

  /** The file at the left. */
  public SentenceListViewModel sentences() {
    return exploring.sentences();
  }

  public AttentionViewModel attention() {
    return exploring.attention();
  }

  /** The first tour. */
  public TourViewModel tour() {
    return tour;
  }

  /** The tools below the strip. */
  public ToolViewModels tools() {
    return exploring.tools();
  }

  /** A sentence for the user about what was just done; empty for none. */
  public StringProperty noticeProperty() {
    return notice;
  }

  /** Whether reports of crashes may quote texts. */
  public BooleanProperty crashTextsProperty() {
    return crashTexts;
  }

  /** Whether a folder is that of the model that ships with the workbench. */
  public boolean isBundled(Path folder) {
    return folder.equals(places.bundled());
  }

  /** Goes back to the model that ships with the workbench. */
  public void openBundledModel() {
    model.open(places.bundled());
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
        new Appearance(language.get(), theme.get(), width.get(), height.get()),
        exploring.settings(),
        folder,
        models.settingsProperty().get(),
        tour.isToured(),
        workflow.get(),
        annotating.settings());
  }

  /** Writes {@link #settings}. */
  public void save(SettingsFile file, String version) throws IOException {
    file.write(settings(), version);
  }

  @Override
  public void close() {
    exploring.close();
    model.close();
    finetune.close();
    try {
      annotating.close();
    } catch (IOException e) {
      // What was acknowledged is on the disk already.
      LOG.warn("the corpus could not be closed", e);
    }
  }

  /** What the user is told of a folder that could not be opened. */
  static String sentence(ModelViewModel.Failed failed) {
    return failed.reason() instanceof InputException input
        ? String.valueOf(input.getMessage())
        : failed.folder() + ": " + failed.reason().getMessage();
  }
}
