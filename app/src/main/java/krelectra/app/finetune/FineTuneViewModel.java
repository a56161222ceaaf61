package krelectra.app.finetune;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import krelectra.app.run.FileTail;
import krelectra.app.run.RunControl;
import krelectra.app.run.RunMetrics;
import krelectra.app.run.RunNotes;
import krelectra.app.run.RunReading;
import krelectra.app.run.RunState;
import krelectra.app.run.RunSummary;
import krelectra.app.task.BackgroundTask;
import krelectra.app.task.TaskRunner;
import krelectra.inference.training.finetuning.Scrutiny;
import org.jspecify.annotations.Nullable;

/** The runs of the user's, the one at hand, and what can be done with it. */
public final class FineTuneViewModel implements AutoCloseable {
  private static final int LOG_BYTES = 1 << 15;

  private final Path folder;
  private final RunControl control;
  private final TaskRunner runner;
  private final NewRunViewModel newRun;
  private final ObservableList<RunSummary> runs = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Path> selected = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable RunDetail> detail = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable CloserLook> closer = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Comparison> comparison = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable RunSummary> ended = new SimpleObjectProperty<>();
  private final ObservableList<SetVersion> versions = FXCollections.observableArrayList();
  private final ObjectProperty<MoreLabels> moreLabels = new SimpleObjectProperty<>(MoreLabels.NONE);
  private final StringProperty problem = new SimpleStringProperty("");
  private final BooleanProperty stalled = new SimpleBooleanProperty();
  private final Map<Path, RunState> before = new HashMap<>();
  private boolean isUpdating;
  private boolean isClosed;
  private boolean isReading;
  private boolean isAsked;

  /** What one look finds. */
  private record Look(
      List<RunSummary> runs,
      @Nullable RunDetail detail,
      List<SetVersion> versions,
      MoreLabels more,
      boolean stalled) {}

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
    return ended;
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
    BackgroundTask.of(progress -> look(at))
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

  private Look look(@Nullable Path at) throws IOException {
    RunReading reading = control.reading();
    List<RunSummary> all = new ArrayList<>(reading.all(folder));
    // Those that were put into the queue from elsewhere are runs as well.
    for (Path run : reading.queue().runs()) {
      if (all.stream().noneMatch(each -> each.folder().equals(run))) {
        all.add(reading.read(run));
      }
    }
    boolean waits = all.stream().anyMatch(run -> run.state() == RunState.WAITING);
    RunDetail found = null;
    if (at != null) {
      RunSummary summary = reading.read(at);
      found = new RunDetail(summary, RunMetrics.read(lead(at, summary)), log(at, summary));
    }
    List<SetVersion> versions = at == null ? List.of() : SetVersion.of(at, all);
    MoreLabels more = at == null ? MoreLabels.NONE : MoreLabels.of(at, reading);
    return new Look(all, found, versions, more, waits && !reading.queue().isWorked());
  }

  /** Of several seeds, the one that began last. */
  private static Path lead(Path run, RunSummary summary) {
    Path lead = run;
    for (long seed : summary.seeds()) {
      Path own = run.resolve("seed-" + seed);
      lead = Files.isDirectory(own) ? own : lead;
    }
    return lead;
  }

  private static List<String> log(Path run, RunSummary summary) throws IOException {
    Path log = lead(run, summary).resolve("log.txt");
    return Files.isRegularFile(log) ? FileTail.read(log, LOG_BYTES).lines().toList() : List.of();
  }

  private void take(Look look) {
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
    for (RunSummary run : look.runs()) {
      RunState last = before.put(run.folder(), run.state());
      boolean isOver =
          switch (run.state()) {
            case DONE, FAILED, INTERRUPTED -> true;
            case WAITING, RUNNING, PAUSED, CANCELLED, DAMAGED -> false;
          };
      // A short run may be met waiting and then at its end.
      if (isOver && last != null && (last.isAtWork() || last == RunState.WAITING)) {
        ended.set(run);
      }
    }
  }

  private void tell(Exception e) {
    problem.set(String.valueOf(e.getMessage()));
  }

  /** Something that may fail. */
  private interface Step {
    void take(Path run) throws IOException;
  }

  private void withSelected(Step step) {
    Path run = selected.get();
    if (run == null) {
      return;
    }
    problem.set("");
    BackgroundTask.of(
            progress -> {
              step.take(run);
              return run;
            })
        .onSuccess(done -> refresh())
        .onFailure(this::tell)
        .startWith(runner);
  }

  /** Lets the run at hand wait. */
  public void pause() {
    withSelected(control::pause);
  }

  /** Lets the run at hand go on. */
  public void goOn() {
    withSelected(control::goOn);
  }

  /** Lets the run at hand end here and keep what was best. */
  public void finish() {
    withSelected(control::finish);
  }

  /** Stops the run at hand, or takes it out of the queue. */
  public void cancel() {
    withSelected(control::cancel);
  }

  /** Moves the run at hand in the queue. */
  public void move(int by) {
    withSelected(run -> control.reading().queue().move(run, by));
  }

  /** Keeps what is said of the run at hand. */
  public void note(RunNotes notes) {
    withSelected(notes::write);
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
