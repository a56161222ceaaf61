package krelectra.app.finetune;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import krelectra.app.run.RunControl;
import krelectra.app.run.RunNotes;
import krelectra.app.task.BackgroundTask;
import krelectra.app.task.TaskRunner;
import org.jspecify.annotations.Nullable;

/** What the user wants of the run at hand; nothing is done while there is none. */
public final class RunSteering {
  private final ObservableValue<@Nullable Path> selected;
  private final RunControl control;
  private final TaskRunner runner;
  private final Runnable asked;
  private final Runnable done;
  private final Consumer<Exception> failed;

  /** Something that may fail. */
  private interface Step {
    void take(Path run) throws IOException;
  }

  /**
   * Steers the run at hand.
   *
   * @param asked is told that something was asked for
   * @param done is told that it was done
   */
  RunSteering(
      ObservableValue<@Nullable Path> selected,
      RunControl control,
      TaskRunner runner,
      Runnable asked,
      Runnable done,
      Consumer<Exception> failed) {
    this.selected = selected;
    this.control = control;
    this.runner = runner;
    this.asked = asked;
    this.done = done;
    this.failed = failed;
  }

  private void withSelected(Step step) {
    Path run = selected.getValue();
    if (run == null) {
      return;
    }
    asked.run();
    BackgroundTask.of(
            progress -> {
              step.take(run);
              return run;
            })
        .onSuccess(taken -> done.run())
        .onFailure(failed)
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
}
