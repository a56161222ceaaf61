package krelectra.app.corpus.work;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import krelectra.app.corpus.CorpusProblem;
import krelectra.app.task.BackgroundTask;
import krelectra.app.task.RunningTask;
import krelectra.app.task.TaskRunner;
import krelectra.inference.Cancellation;
import org.jspecify.annotations.Nullable;

/** Long work on the corpus, one at a time. */
public final class WorkViewModel {
  private static final long TOLD_EVERY_NANOS = 100_000_000;

  /** The work itself. */
  @FunctionalInterface
  public interface Work {
    /** Does it; what it writes is whole or not there. */
    WorkResult run(Line line) throws Exception;
  }

  /** The work's line to the user. */
  public interface Line {
    /** Tells how far it is, and ends the work with an exception if the user wants it. */
    void at(long done, long all);

    /** Whether the user wants it to end. */
    Cancellation cancellation();
  }

  private final TaskRunner runner;
  private final LongSupplier nanos;
  private final ReadOnlyObjectWrapper<WorkState> state =
      new ReadOnlyObjectWrapper<>(new WorkState.Idle());
  private @Nullable RunningTask task;

  /** Does nothing yet. */
  public WorkViewModel(TaskRunner runner) {
    this(runner, System::nanoTime);
  }

  WorkViewModel(TaskRunner runner, LongSupplier nanos) {
    this.runner = runner;
    this.nanos = nanos;
  }

  public ReadOnlyObjectProperty<WorkState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public boolean isRunning() {
    return state.get() instanceof WorkState.Running;
  }

  /**
   * Begins, unless something is under way.
   *
   * @param what it is done with, for the user
   * @param done takes what came of it
   */
  public void start(WorkState.Kind kind, String what, Work work, Consumer<WorkResult> done) {
    if (isRunning()) {
      return;
    }
    state.set(new WorkState.Running(kind, what, -1, Double.NaN, false));
    TimeLeft left = new TimeLeft(nanos);
    task =
        BackgroundTask.of(progress -> work.run(new Paced(progress)))
            .onProgress(share -> progressed(share, left.at(share)))
            .onSuccess(
                result -> {
                  state.set(new WorkState.Done(kind, result));
                  done.accept(result);
                })
            .onFailure(e -> state.set(new WorkState.Failed(kind, CorpusProblem.sentence(e))))
            .onFinished(() -> finished(kind, what))
            .startWith(runner);
  }

  private void progressed(double share, double secondsLeft) {
    if (state.get() instanceof WorkState.Running running) {
      state.set(
          new WorkState.Running(
              running.kind(), running.what(), share, secondsLeft, running.ending()));
    }
  }

  /** Asks what is under way to end; it is over when the state says so. */
  public void cancel() {
    if (task != null && state.get() instanceof WorkState.Running running) {
      state.set(
          new WorkState.Running(running.kind(), running.what(), running.share(), Double.NaN, true));
      task.cancel();
    }
  }

  /** Forgets how the last one ended. */
  public void dismiss() {
    if (!isRunning()) {
      state.set(new WorkState.Idle());
    }
  }

  /** Still running here means that it was cancelled. */
  private void finished(WorkState.Kind kind, String what) {
    if (isRunning()) {
      state.set(new WorkState.Cancelled(kind, what));
    }
  }

  /** Passes on what it is told, ten times a second at most. */
  private static final class Paced implements Line {
    private final BackgroundTask.Progress progress;
    private long last = System.nanoTime() - TOLD_EVERY_NANOS;

    Paced(BackgroundTask.Progress progress) {
      this.progress = progress;
    }

    @Override
    public Cancellation cancellation() {
      return progress;
    }

    @Override
    public void at(long done, long all) {
      progress.check();
      long now = System.nanoTime();
      if (now - last >= TOLD_EVERY_NANOS) {
        last = now;
        progress.report(all > 0 ? Math.min(1, (double) done / all) : -1);
      }
    }
  }
}
