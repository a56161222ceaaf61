package krelectra.app.annotate.assist;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import krelectra.app.corpus.CorpusViewModel;
import krelectra.app.loop.KeptFolds;
import krelectra.app.run.RunControl;
import krelectra.app.run.RunMetrics;
import krelectra.app.run.RunRequest;
import krelectra.app.run.RunState;
import krelectra.app.run.RunSummary;
import krelectra.inference.InputException;
import krelectra.store.StoredProject;
import org.jspecify.annotations.Nullable;

/** The folds of the chosen run's set: models that judge labels which they have not seen. */
public final class FoldsViewModel {
  /** Each of four folds learns from three quarters of the set. */
  private static final double COST = 3;

  /**
   * What is known.
   *
   * @param possible whether the run's set was the corpus's, so that folds can be made
   * @param seconds what they would take, by the run's own time; NaN if that is not known
   * @param asked the folds' runs; empty if they were not asked for
   */
  public record Known(boolean possible, double seconds, Optional<RunSummary> asked) {
    static final Known NOTHING = new Known(false, Double.NaN, Optional.empty());

    /** Whether they can be asked for now. */
    boolean canStart() {
      return possible && asked.filter(runs -> !runs.state().canGoOn()).isEmpty();
    }
  }

  private final CorpusViewModel corpus;
  private final RunChoices runs;
  private final RunControl control;
  private final ReadOnlyObjectWrapper<Known> known = new ReadOnlyObjectWrapper<>(Known.NOTHING);
  private int asked;

  FoldsViewModel(CorpusViewModel corpus, RunChoices runs, RunControl control) {
    this.corpus = corpus;
    this.runs = runs;
    this.control = control;
  }

  /** What is known of them. */
  public ReadOnlyObjectProperty<Known> knownProperty() {
    return known.getReadOnlyProperty();
  }

  /** Looks at the chosen run's folder. */
  public void refresh() {
    RunChoice run = runs.chosenProperty().get();
    int mine = ++asked;
    if (run == null || !run.isRun()) {
      known.set(Known.NOTHING);
      return;
    }
    corpus.ask(
        (project, progress) -> look(run.folder()),
        found -> {
          if (mine == asked) {
            known.set(found);
          }
        });
  }

  private Known look(Path run) throws IOException {
    Path folder = KeptFolds.of(run).folder();
    Optional<RunSummary> made =
        RunRequest.isIn(folder) ? Optional.of(control.reading().read(folder)) : Optional.empty();
    return new Known(request(run) != null, COST * RunMetrics.read(run).seconds(), made);
  }

  private static @Nullable RunRequest request(Path run) {
    try {
      RunRequest request = RunRequest.isIn(run) ? RunRequest.read(run) : null;
      return request == null || request.set().isEmpty() ? null : request;
    } catch (InputException e) {
      return null; // what is damaged is told where runs are looked at
    }
  }

  /** Puts them into the queue; those that were stopped go on. */
  public void start() {
    RunChoice run = runs.chosenProperty().get();
    if (run != null && known.get().canStart()) {
      corpus.ask((project, progress) -> start(project, run.folder()), state -> refresh());
    }
  }

  private RunState start(StoredProject project, Path run) throws IOException {
    KeptFolds folds = KeptFolds.of(run);
    if (RunRequest.isIn(folds.folder())) {
      control.goOn(folds.folder());
    } else {
      RunRequest of = RunRequest.read(run);
      folds.set().write(project.dataSets().require(of.set()));
      control.add(folds.folder(), of.onParts(folds.set().file(), RunRequest.Purpose.FOLDS));
    }
    return control.reading().read(folds.folder()).state();
  }
}
