package krelectra.app.task;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds tasks back until it is released: what loads in the background would take the processor from
 * the window that is being built. To be used on the UI thread alone.
 */
public final class HeldRunner implements TaskRunner {
  private final TaskRunner runner;
  private final List<Held> held = new ArrayList<>();
  private boolean released;

  /** Will give the tasks to another runner. */
  public HeldRunner(TaskRunner runner) {
    this.runner = runner;
  }

  @Override
  public RunningTask start(BackgroundTask<?> task) {
    if (released) {
      return runner.start(task);
    }
    Held waiting = new Held(task);
    held.add(waiting);
    return waiting;
  }

  /** Starts what was held, in order; what comes later is not held. */
  public void release() {
    released = true;
    List<Held> all = List.copyOf(held);
    held.clear();
    all.forEach(each -> each.startWith(runner));
  }

  /** A task that waits, or has begun. */
  private static final class Held implements RunningTask {
    private final BackgroundTask<?> task;
    private boolean cancelled;
    private @Nullable RunningTask running;

    Held(BackgroundTask<?> task) {
      this.task = task;
    }

    void startWith(TaskRunner runner) {
      // A task that was cancelled is started all the same: what comes last must come.
      running = runner.start(task);
      if (cancelled) {
        running.cancel();
      }
    }

    @Override
    public void cancel() {
      cancelled = true;
      if (running != null) {
        running.cancel();
      }
    }
  }
}
