package krelectra.app.corpus;

import java.util.ArrayDeque;
import java.util.Deque;
import krelectra.app.task.BackgroundTask;
import krelectra.app.task.RunningTask;
import krelectra.app.task.TaskRunner;

/** Runs tasks when it is told to, one after the other. */
public final class LaterRunner implements TaskRunner {
  private final Deque<BackgroundTask<?>> waiting = new ArrayDeque<>();

  @Override
  public RunningTask start(BackgroundTask<?> task) {
    waiting.add(task);
    return () -> waiting.remove(task);
  }

  /** Runs the task that waits longest. */
  public void next() {
    TaskRunner.immediate().start(waiting.remove());
  }

  /** Runs all that wait, and what they start. */
  public void all() {
    while (!waiting.isEmpty()) {
      next();
    }
  }
}
