package krelectra.app.explore.change;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import krelectra.app.task.BackgroundTask;
import krelectra.app.task.RunningTask;
import krelectra.app.task.TaskRunner;
import krelectra.inference.training.finetuning.PredictionChange;
import krelectra.inference.training.finetuning.RunStages;
import org.jspecify.annotations.Nullable;

/** The sentences of a run's dev set whose prediction changed most between two of its states. */
public final class MovedExamples {
  private final ChangeAsker asker;
  private final TaskRunner runner;
  private final ObservableList<PredictionChange> found = FXCollections.observableArrayList();
  private final BooleanProperty working = new SimpleBooleanProperty();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final BooleanProperty isAsked = new SimpleBooleanProperty();
  private RunningTask running = () -> {};
  private @Nullable RunStages run;
  private Object request = new Object();

  MovedExamples(ChangeAsker asker, TaskRunner runner) {
    this.asker = asker;
    this.runner = runner;
  }

  void open(RunStages of) {
    cancel();
    run = of;
    found.clear();
    isAsked.set(false);
    problem.set("");
  }

  /** Those that moved, the farthest first. */
  public ObservableList<PredictionChange> found() {
    return found;
  }

  /** Whether the models are being asked. */
  public ReadOnlyBooleanProperty workingProperty() {
    return working;
  }

  /** Whether there is an answer, which may be that nothing moved. */
  public ReadOnlyBooleanProperty askedProperty() {
    return isAsked;
  }

  /** Why there is no answer; empty for nothing. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Asks both states about the dev set. */
  public void ask(RunStages.Stage first, RunStages.Stage second) {
    RunStages of = run;
    if (of == null) {
      return;
    }
    cancel();
    Object own = new Object();
    request = own;
    found.clear();
    isAsked.set(false);
    problem.set("");
    working.set(true);
    running =
        BackgroundTask.of(progress -> asker.moved(of, first, second, progress))
            .onSuccess(this::take)
            .onFailure(e -> problem.set(String.valueOf(e.getMessage())))
            .onFinished(() -> ended(own))
            .startWith(runner);
  }

  private void take(List<PredictionChange> moved) {
    found.setAll(moved);
    isAsked.set(true);
  }

  /** One that was given up may end after the next has begun. */
  private void ended(Object own) {
    if (own.equals(request)) {
      working.set(false);
    }
  }

  /** Gives up. */
  public void cancel() {
    request = new Object();
    running.cancel();
    working.set(false);
  }
}
