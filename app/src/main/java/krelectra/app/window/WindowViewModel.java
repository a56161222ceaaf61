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
import krelectra.app.corpus.CorpusState;
import krelectra.app.corpus.CorpusViewModel;
import krelectra.app.corpus.Place;
import krelectra.app.corpus.desk.CorpusDesk;
import krelectra.app.corpus.sample.SampleProject;
import krelectra.app.explore.AttentionOfExplored;
import krelectra.app.explore.ExploreViewModel;
import krelectra.app.explore.ModelStatus;
import krelectra.app.explore.Sample;
import krelectra.app.explore.SentenceFileState;
import krelectra.app.explore.SentenceListViewModel;
import krelectra.app.explore.ToolKind;
import krelectra.app.explore.TypingPause;
import krelectra.app.explore.attention.AttentionViewModel;
import krelectra.app.finetune.CorpusSets;
import krelectra.app.finetune.FineTuneViewModel;
import krelectra.app.finetune.LabelledSets;
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
import krelectra.app.search.NoriMorphology;
import krelectra.app.settings.Appearance;
import krelectra.app.settings.CorpusSettings;
import krelectra.app.settings.Explored;
import krelectra.app.settings.Settings;
import krelectra.app.settings.SettingsFile;
import krelectra.app.settings.SideSettings;
import krelectra.app.settings.Workflow;
import krelectra.app.task.TaskRunner;
import krelectra.inference.InputException;
import krelectra.inference.analysis.CandidateFinder;
import krelectra.inference.model.Engines;
import krelectra.inference.text.MorphemeAnalyzer;
import krelectra.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The window as a whole: language, theme, the model at hand, and the workflows. */
public final class WindowViewModel implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WindowViewModel.class);

  private final ObjectProperty<Language> language;
  private final ObjectProperty<Theme> theme;
  private final DoubleProperty width;
  private final DoubleProperty height;
  private final ModelViewModel model;
  private final ModelsViewModel models;
  private final ExploreViewModel explore;
  private final AttentionViewModel attention;
  private final ToolViewModels tools;
  private final SentenceListViewModel sentences;
  private final StringProperty notice = new SimpleStringProperty("");
  private final Places places;
  private final ObjectProperty<Workflow> workflow;
  private final CorpusViewModel corpus;
  private final CorpusDesk desk;
  private final CorpusSettings lastCorpus;
  private final AnnotateViewModel annotate;
  private final AssistViewModel assist;
  private final SchemeViewModel scheme;
  private final FineTuneViewModel finetune;
  private final TourViewModel tour;
  private final ComputingViewModel computing;
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
    this.lastCorpus = settings.corpus();
    this.corpus = new CorpusViewModel(Database::open, runner, edits);
    if (!lastCorpus.annotator().isBlank()) {
      corpus.annotatorProperty().set(lastCorpus.annotator());
    }
    this.desk =
        new CorpusDesk(
            corpus,
            lastCorpus.recent(),
            places.indexes(),
            new SampleProject(corpus, places.samples(), places.sample()),
            new NoriMorphology(),
            runner);
    desk.sideProperty().set(lastCorpus.side().shown());
    desk.sideWidthProperty().set(lastCorpus.side().width());
    this.annotate = new AnnotateViewModel(corpus, explore.modelProperty(), runner);
    annotate.sentence().confidenceProperty().set(lastCorpus.confidence());
    this.assist = newAssist(worker);
    this.scheme = new SchemeViewModel(corpus);
    this.finetune = finetune(places, new CorpusSets(corpus, runner), runner, worker);
    this.workflow = new SimpleObjectProperty<>(settings.workflow());
    restore(settings.explored());
    new AttentionOfExplored(explore, attention, model.analyzerProperty(), runner).connect();
    model.stateProperty().subscribe(state -> explore.modelProperty().set(status(state)));
    model.open(settings.model().isEmpty() ? places.bundled() : Path.of(settings.model()));
    workflow.subscribe(this::openCorpusFor);
  }

  private AssistViewModel newAssist(RunControl.Starter worker) {
    var reading = new RunReading(places.queue(), System::currentTimeMillis);
    return new AssistViewModel(
        corpus,
        desk.work(),
        annotate.layers().layerProperty(),
        annotate.blind().blindProperty(),
        annotate.queue(),
        places.orders(),
        () -> reading.all(places.runs()),
        new RunControl(reading, worker),
        Engines::start);
  }

  private static FineTuneViewModel finetune(
      Places places, LabelledSets sets, TaskRunner runner, RunControl.Starter worker) {
    var control = new RunControl(new RunReading(places.queue(), System::currentTimeMillis), worker);
    return new FineTuneViewModel(
        places.runs(),
        control,
        new NewRunViewModel(places.bundled(), Engines::start, sets, runner),
        runner);
  }

  /** Who only explores gets no database. */
  private void openCorpusFor(Workflow front) {
    if (front != Workflow.EXPLORE && corpus.stateProperty().get() instanceof CorpusState.Closed) {
      String last = lastCorpus.file();
      corpus.open(last.isEmpty() ? places.corpus() : Path.of(last), lastCorpus.project());
    }
  }

  /** What is in front. */
  public ObjectProperty<Workflow> workflowProperty() {
    return workflow;
  }

  /** The corpus at hand, of which both annotating and tuning speak. */
  public CorpusViewModel corpus() {
    return corpus;
  }

  /** What else can be done with the corpus at hand. */
  public CorpusDesk desk() {
    return desk;
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
    if (explore.textProperty().get().isBlank()) {
      Sample.PARTICLE.showIn(explore);
    }
    tools.change().open(run);
    explore.toolProperty().set(ToolKind.CHANGE);
    workflow.set(Workflow.EXPLORE);
  }

  /** Goes to a sentence of the corpus at hand. */
  void annotate(Place place) {
    corpus.placeProperty().set(place);
    workflow.set(Workflow.ANNOTATE);
  }

  public AnnotateViewModel annotate() {
    return annotate;
  }

  /** What tuned models do for the annotator. */
  public AssistViewModel assist() {
    return assist;
  }

  /** The layers and tagsets of the corpus at hand, as they are edited. */
  public SchemeViewModel scheme() {
    return scheme;
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
    return explore;
  }

  /** The file at the left. */
  public SentenceListViewModel sentences() {
    return sentences;
  }

  public AttentionViewModel attention() {
    return attention;
  }

  /** The first tour. */
  public TourViewModel tour() {
    return tour;
  }

  /** The tools below the strip. */
  public ToolViewModels tools() {
    return tools;
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
        explored(),
        folder,
        models.settingsProperty().get(),
        tour.isToured(),
        workflow.get(),
        corpusSettings());
  }

  private CorpusSettings corpusSettings() {
    String file =
        corpus
            .database()
            .map(Database::file)
            .filter(its -> !its.equals(places.corpus().toAbsolutePath().normalize()))
            .map(Path::toString)
            .orElse("");
    boolean isOpen = corpus.stateProperty().get() instanceof CorpusState.Open;
    return new CorpusSettings(
        isOpen ? file : lastCorpus.file(),
        isOpen ? corpus.projectIdProperty().get() : lastCorpus.project(),
        corpus.annotatorProperty().get(),
        desk.recent().files().stream().map(Path::toString).toList(),
        new SideSettings(desk.sideProperty().get(), desk.sideWidthProperty().get()),
        annotate.sentence().confidenceProperty().get());
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

  private Explored explored() {
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

  /** Writes {@link #settings}. */
  public void save(SettingsFile file, String version) throws IOException {
    file.write(settings(), version);
  }

  @Override
  public void close() {
    tools.close();
    model.close();
    finetune.close();
    try {
      desk.close();
      corpus.close();
    } catch (IOException e) {
      // What was acknowledged is on the disk already.
      LOG.warn("the corpus could not be closed", e);
    }
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
