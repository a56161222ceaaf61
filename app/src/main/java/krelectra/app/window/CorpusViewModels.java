package krelectra.app.window;

import java.io.IOException;
import java.nio.file.Path;
import javafx.beans.value.ObservableValue;
import krelectra.app.annotate.AnnotateViewModel;
import krelectra.app.annotate.assist.AssistViewModel;
import krelectra.app.annotate.layers.SchemeViewModel;
import krelectra.app.corpus.CorpusState;
import krelectra.app.corpus.CorpusViewModel;
import krelectra.app.corpus.desk.CorpusDesk;
import krelectra.app.corpus.sample.SampleProject;
import krelectra.app.explore.ModelStatus;
import krelectra.app.run.RunControl;
import krelectra.app.search.NoriMorphology;
import krelectra.app.settings.CorpusSettings;
import krelectra.app.settings.SideSettings;
import krelectra.app.task.TaskRunner;
import krelectra.inference.model.Engines;
import krelectra.store.Database;

/** The view models of the corpus at hand and of annotating it. */
final class CorpusViewModels implements AutoCloseable {
  private final Places places;
  private final CorpusSettings last;
  private final CorpusViewModel corpus;
  private final CorpusDesk desk;
  private final AnnotateViewModel annotate;
  private final AssistViewModel assist;
  private final SchemeViewModel scheme;

  /**
   * Begins as it ended, but without a database: see {@link #open}.
   *
   * @param last of the last session
   * @param model the model at hand, which suggests labels
   * @param edits changes the corpus, one change after the other
   * @param control of the runs that help the annotator
   */
  CorpusViewModels(
      CorpusSettings last,
      Places places,
      ObservableValue<ModelStatus> model,
      TaskRunner runner,
      TaskRunner edits,
      RunControl control) {
    this.last = last;
    this.places = places;
    this.corpus = new CorpusViewModel(Database::open, runner, edits);
    if (!last.annotator().isBlank()) {
      corpus.annotatorProperty().set(last.annotator());
    }
    this.desk =
        new CorpusDesk(
            corpus,
            last.recent(),
            places.indexes(),
            new SampleProject(corpus, places.samples(), places.sample()),
            new NoriMorphology(),
            runner);
    desk.sideProperty().set(last.side().shown());
    desk.sideWidthProperty().set(last.side().width());
    this.annotate = new AnnotateViewModel(corpus, model, runner);
    annotate.sentence().confidenceProperty().set(last.confidence());
    this.assist =
        new AssistViewModel(
            corpus,
            desk.work(),
            annotate.layers().layerProperty(),
            annotate.blind().blindProperty(),
            annotate.queue(),
            places.orders(),
            () -> control.reading().all(places.runs()),
            control,
            Engines::start);
    this.scheme = new SchemeViewModel(corpus);
  }

  CorpusViewModel corpus() {
    return corpus;
  }

  CorpusDesk desk() {
    return desk;
  }

  AnnotateViewModel annotate() {
    return annotate;
  }

  AssistViewModel assist() {
    return assist;
  }

  SchemeViewModel scheme() {
    return scheme;
  }

  /** Opens the database of the last session, unless one is open. */
  void open() {
    if (corpus.stateProperty().get() instanceof CorpusState.Closed) {
      corpus.open(last.file().isEmpty() ? places.corpus() : Path.of(last.file()), last.project());
    }
  }

  /** What the next start is to begin with. */
  CorpusSettings settings() {
    String file =
        corpus
            .database()
            .map(Database::file)
            .filter(its -> !its.equals(places.corpus().toAbsolutePath().normalize()))
            .map(Path::toString)
            .orElse("");
    boolean isOpen = corpus.stateProperty().get() instanceof CorpusState.Open;
    return new CorpusSettings(
        isOpen ? file : last.file(),
        isOpen ? corpus.projectIdProperty().get() : last.project(),
        corpus.annotatorProperty().get(),
        desk.recent().files().stream().map(Path::toString).toList(),
        new SideSettings(desk.sideProperty().get(), desk.sideWidthProperty().get()),
        annotate.sentence().confidenceProperty().get());
  }

  @Override
  public void close() throws IOException {
    desk.close();
    corpus.close();
  }
}
