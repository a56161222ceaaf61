package krelectra.app.explore.change;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import krelectra.app.explore.AlignedRows;
import krelectra.app.explore.ExploreViewModel;
import krelectra.app.explore.attention.Head;
import krelectra.app.task.BackgroundTask;
import krelectra.app.task.RunningTask;
import krelectra.app.task.TaskRunner;
import krelectra.inference.InputException;
import krelectra.inference.training.finetuning.RunStages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the states of a run with the model that it began with, on the text explored, as long as
 * it is watched. To be used on the UI thread.
 */
public final class ChangeViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(ChangeViewModel.class);

  /** So many answers are kept for whoever moves the slider to and fro: about 20 MB each at most. */
  private static final int KEPT = 4;

  private final ExploreViewModel explore;
  private final ChangeAsker asker;
  private final TaskRunner runner;
  private final ReadOnlyObjectWrapper<@Nullable RunStages> run = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<RunStages.@Nullable Stage> stage = new SimpleObjectProperty<>();
  private final ObjectProperty<RunStages.@Nullable Stage> earlier = new SimpleObjectProperty<>();
  private final ObjectProperty<Head> head = new SimpleObjectProperty<>(new Head(0, 0));
  private final BooleanProperty watched = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<ChangeState> state =
      new ReadOnlyObjectWrapper<>(new ChangeState.NoRun());
  private final MovedExamples moved;
  private final Map<Question, ShownChange> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, ShownChange> eldest) {
          return size() > KEPT;
        }
      };
  private RunningTask running = () -> {};
  private @Nullable Question asked;
  private boolean isOpening;
  private boolean isHeadChosen;

  /** What is asked. */
  private record Question(
      Path base,
      RunStages.Stage tuned,
      RunStages.@Nullable Stage earlier,
      String first,
      @Nullable String second) {}

  /** Will compare on what is explored. */
  public ChangeViewModel(ExploreViewModel explore, ChangeAsker asker, TaskRunner runner) {
    this.explore = explore;
    this.asker = asker;
    this.runner = runner;
    this.moved = new MovedExamples(asker, runner);
    explore.rowsProperty().addListener(observable -> ask());
    stage.addListener(observable -> ask());
    earlier.addListener(observable -> ask());
    watched.addListener(observable -> ask());
    head.addListener((observable, before, now) -> isHeadChosen = true);
  }

  /** The run at hand with what it kept; null for none. */
  public ReadOnlyObjectProperty<@Nullable RunStages> runProperty() {
    return run.getReadOnlyProperty();
  }

  /** Which state of the run stands beside the base; null without a run. */
  public ObjectProperty<RunStages.@Nullable Stage> stageProperty() {
    return stage;
  }

  /** Which other state the prediction is compared with; null for none. */
  public ObjectProperty<RunStages.@Nullable Stage> earlierProperty() {
    return earlier;
  }

  /** The head whose maps are shown. */
  public ObjectProperty<Head> headProperty() {
    return head;
  }

  /** Whether anybody looks: models are loaded for each answer. */
  public BooleanProperty watchedProperty() {
    return watched;
  }

  /** How far it is. */
  public ReadOnlyObjectProperty<ChangeState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** The sentences of the dev set that moved between the two states. */
  public MovedExamples moved() {
    return moved;
  }

  /** The text explored, with the units that it is shown in. */
  public ExploreViewModel explore() {
    return explore;
  }

  /** Takes a run; its best state is shown first. */
  public void open(Path folder) {
    running.cancel();
    asked = null;
    state.set(new ChangeState.Working());
    running =
        BackgroundTask.of(progress -> asker.stages(folder))
            .onSuccess(this::opened)
            .onFailure(this::failed)
            .startWith(runner);
  }

  private void opened(RunStages found) {
    isOpening = true;
    run.set(found);
    isHeadChosen = false;
    moved.open(found);
    stage.set(found.best());
    RunStages.Stage first = found.stages().getFirst();
    earlier.set(first.equals(found.best()) ? null : first);
    isOpening = false;
    ask();
  }

  /** Gives up. */
  public void cancel() {
    if (state.get() instanceof ChangeState.Working) {
      running.cancel();
      asked = null;
      state.set(new ChangeState.Cancelled());
    }
  }

  /** Asks once more. */
  public void retry() {
    asked = null;
    ask();
  }

  private void ask() {
    if (isOpening || !watched.get()) {
      return;
    }
    RunStages of = run.get();
    RunStages.Stage tuned = stage.get();
    AlignedRows rows = explore.rowsProperty().get();
    if (of == null || tuned == null) {
      if (!(state.get() instanceof ChangeState.Working)
          && !(state.get() instanceof ChangeState.Failed)) {
        state.set(new ChangeState.NoRun());
      }
      return;
    }
    if (of.base().isEmpty()) {
      settle(
          new ChangeState.Failed(
              of.run() + " does not tell which model it began with; train it once more"));
      return;
    }
    if (rows == null || rows.texts().isEmpty() || rows.texts().getFirst().text().isBlank()) {
      settle(new ChangeState.NoText());
      return;
    }
    String second = rows.texts().size() > 1 ? rows.texts().get(1).text() : null;
    var question =
        new Question(of.base().get(), tuned, earlier.get(), rows.texts().getFirst().text(), second);
    if (!question.equals(asked)) {
      ask(question);
    }
  }

  private void settle(ChangeState now) {
    running.cancel();
    asked = null;
    state.set(now);
  }

  private void ask(Question question) {
    running.cancel();
    asked = question;
    ShownChange known = kept.get(question);
    if (known != null) {
      show(known);
      return;
    }
    state.set(new ChangeState.Working());
    running =
        BackgroundTask.of(
                progress ->
                    ShownChange.of(
                        asker.change(
                            question.base(),
                            question.tuned(),
                            question.earlier(),
                            question.first(),
                            question.second(),
                            progress)))
            .onSuccess(
                found -> {
                  kept.put(question, found);
                  show(found);
                })
            .onFailure(this::failed)
            .startWith(runner);
  }

  private void show(ShownChange found) {
    var heads = found.change().heads();
    Head now = head.get();
    if (!isHeadChosen || now.layer() >= heads.layers() || now.index() >= heads.heads()) {
      int most = heads.ranked().getFirst();
      head.set(new Head(most / heads.heads(), most % heads.heads()));
      isHeadChosen = false; // it was not the user's choice
    }
    state.set(new ChangeState.Ready(found));
  }

  private void failed(Exception e) {
    LOG.warn("what tuning changed could not be found", e);
    String sentence =
        e instanceof InputException
            ? String.valueOf(e.getMessage())
            : Optional.ofNullable(e.getMessage()).orElse(e.toString());
    state.set(new ChangeState.Failed(sentence));
  }

  /** All states of the run, in the order of training; none without a run. */
  public List<RunStages.Stage> stages() {
    RunStages now = run.get();
    return now == null ? List.of() : now.stages();
  }
}
