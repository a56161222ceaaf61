package krelectra.app.finetune;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import krelectra.app.corpus.Place;
import krelectra.app.run.RunControl;
import krelectra.app.run.RunSummary;
import krelectra.app.task.BackgroundTask;
import krelectra.app.task.TaskRunner;
import krelectra.inference.training.finetuning.Scrutiny;
import org.jspecify.annotations.Nullable;

/** The runs of the user's, the one at hand, and what can be done with it. */
public final class FineTuneViewModel implements AutoCloseable {
  private final Path folder;
  private final RunControl control;
  private final TaskRunner runner;
  private final NewRunViewModel newRun;
  private final RunSteering steering;
  private final ObservableList<RunSummary> runs = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Path> selected = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable RunDetail> detail = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable CloserLook> closer = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Comparison> comparison = new SimpleObjectProperty<>();
  private final EndedRuns ended = new EndedRuns();
  private final ObservableList<SetVersion> versions = FXCollections.observableArrayList();
  private final ObjectProperty<MoreLabels> moreLabels = new SimpleObjectProperty<>(MoreLabels.NONE);
  private final StringProperty problem = new SimpleStringProperty("");
  private final BooleanProperty stalled = new SimpleBooleanProperty();
  private boolean isUpdating;
  private boolean isClosed;
  private boolean isReading;
  private boolean isAsked;

  /**
   * Begins with nothing.
   *
   * @param folder of the runs
   */
  public FineTuneViewModel(
      Path folder, RunControl control, NewRunViewModel newRun, TaskRunner runner) {
    this.folder = folder;
    this.control = control;
    this.newRun = newRun;
    this.runner = runner;
    this.steering =
        new RunSteering(
            selected, control, runner, () -> problem.set(""), this::refresh, this::tell);
    // Nothing is read before something is chosen or the view is seen: many never tune.
    selected.addListener(
        (observable, last, run) -> {
          closer.set(null);
          refresh();
        });
  }

  /** The form of a new run. */
  public NewRunViewModel newRun() {
    return newRun;
  }

  /** What can be asked of the run at hand. */
  public RunSteering steering() {
    return steering;
  }

  /** All runs, by name. */
  public ObservableList<RunSummary> runs() {
    return runs;
  }

  /** Whether the list changes now by itself: what a view has selected is not the user's choice. */
  boolean isUpdating() {
    return isUpdating;
  }

  /** The folder of the run at hand. */
  public ObjectProperty<@Nullable Path> selectedProperty() {
    return selected;
  }

  /** The run at hand; null for none. */
  public ReadOnlyObjectProperty<@Nullable RunDetail> detailProperty() {
    return detail;
  }

  /** What the run at hand made of its test set; null until {@link #lookCloser}. */
  public ReadOnlyObjectProperty<@Nullable CloserLook> closerProperty() {
    return closer;
  }

  /** Runs on versions of the set of the run at hand; none if that was not the corpus's. */
  ObservableList<SetVersion> versions() {
    return versions;
  }

  /** Whether the run at hand can be trained again on what the labels are now. */
  boolean canTrainAgain() {
    return !versions.isEmpty() && newRun.labelled().isOpen();
  }

  /** Freezes the next version of the set, and trains on it with the same settings. */
  public void trainAgain() {
    Path run = selected.get();
    if (run == null) {
      return;
    }
    problem.set("");
    new TrainAgain(newRun.labelled(), control, folder, runner)
        .start(
            run,
            fresh -> {
              selected.set(fresh);
              refresh();
            },
            this::tell);
  }

  /** What is known of whether more labels would help the run at hand. */
  ReadOnlyObjectProperty<MoreLabels> moreLabelsProperty() {
    return moreLabels;
  }

  /** Puts the runs of a learning curve of the run at hand into the queue. */
  public void askCurve() {
    Path run = selected.get();
    if (run == null) {
      return;
    }
    problem.set("");
    new CurveAsking(newRun.labelled(), control, runner).start(run, this::refresh, this::tell);
  }

  /** Measures how many labels are disputed, of the versions of which it is not known yet. */
  public void measureNoise() {
    problem.set("");
    for (SetVersion each : versions) {
      if (each.noise().isEmpty()) {
        newRun.labelled().noise(each.set(), each.run().folder(), this::tell);
      }
    }
  }

  /** Two runs side by side; null for none. */
  public ReadOnlyObjectProperty<@Nullable Comparison> comparisonProperty() {
    return comparison;
  }

  /** The run that came to an end last while this watched. */
  public ReadOnlyObjectProperty<@Nullable RunSummary> endedProperty() {
    return ended.lastProperty();
  }

  /** What went wrong last, in a sentence; empty for nothing. */
  public ReadOnlyStringProperty problemProperty() {
    return problem;
  }

  /** Whether runs wait and no process works the queue off, as after a restart of the machine. */
  public ReadOnlyBooleanProperty stalledProperty() {
    return stalled;
  }

  /** Looks no more: the window that showed it may still be on its way out. */
  @Override
  public void close() {
    isClosed = true;
  }

  /** Looks at the folders; a look that is asked for meanwhile follows. */
  public void refresh() {
    if (isClosed) {
      return;
    }
    if (isReading) {
      isAsked = true;
      return;
    }
    isReading = true;
    Path at = selected.get();
    BackgroundTask.of(progress -> RunsLook.of(folder, at, control.reading()))
        .onSuccess(this::take)
        .onFailure(this::tell)
        .onFinished(
            () -> {
              isReading = false;
              if (isAsked) {
                isAsked = false;
                refresh();
              }
            })
        .startWith(runner);
  }

  private void take(RunsLook look) {
    if (!runs.equals(look.runs())) {
      isUpdating = true;
      runs.setAll(look.runs());
      isUpdating = false;
    }
    stalled.set(look.stalled());
    RunDetail found = look.detail();
    if (found == null || found.summary().folder().equals(selected.get())) {
      if (!versions.equals(look.versions())) {
        versions.setAll(look.versions());
      }
      moreLabels.set(look.more());
      detail.set(found);
    }
    ended.take(look.runs());
  }

  private void tell(Exception e) {
    problem.set(String.valueOf(e.getMessage()));
  }

  /** Starts a process that works the queue off. */
  public void work() {
    BackgroundTask.of(
            progress -> {
              control.starter().start();
              return folder;
            })
        .onSuccess(done -> refresh())
        .onFailure(this::tell)
        .startWith(runner);
  }

  /** Reads what the run at hand made of its test set. */
  public void lookCloser() {
    Path run = selected.get();
    if (run == null || (closer.get() != null && closer.get().run().equals(run))) {
      return;
    }
    BackgroundTask.of(progress -> CloserLook.at(run))
        .onSuccess(
            found -> {
              if (run.equals(selected.get())) {
                closer.set(found.orElse(null));
              }
            })
        .onFailure(this::tell)
        .startWith(runner);
  }

  /**
   * Looks where an error of the run at hand stands in the corpus at hand.
   *
   * @param failed takes why it cannot be found
   */
  void find(Scrutiny.Fault fault, Consumer<Place> found, Consumer<Exception> failed) {
    CloserLook look = closer.get();
    if (look != null) {
      newRun.labelled().find(look.set(), fault.id(), found, failed);
    }
  }

  /** Sets two runs side by side. */
  public void compare(Path first, Path second) {
    problem.set("");
    BackgroundTask.of(progress -> Comparison.of(first, second))
        .onSuccess(comparison::set)
        .onFailure(this::tell)
        .startWith(runner);
  }

  /** Back to the run at hand. */
  public void endComparison() {
    comparison.set(null);
  }

  /** The folder of the run's best weights, if it has come so far. */
  public Optional<Path> best() {
    return Optional.ofNullable(selected.get())
        .map(run -> run.resolve("best"))
        .filter(Files::isDirectory);
  }

  /**
   * Copies the best weights with their card into an empty folder.
   *
   * @param done takes the folder when it is whole
   */
  public void export(Path best, Path folder, Consumer<Path> done) {
    problem.set("");
    BackgroundTask.of(
            progress -> {
              FolderCopy.copy(best, folder);
              return folder;
            })
        .onSuccess(done)
        .onFailure(this::tell)
        .startWith(runner);
  }

  /** Puts what the form says into the queue. */
  public void start() {
    problem.set("");
    newRun.start(
        control,
        folder,
        run -> {
          selected.set(run);
          refresh();
        },
        e -> problem.set(Objects.toString(e.getMessage(), e.toString())));
  }
}
