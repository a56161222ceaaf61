package krelectra.app.task;

/** Runs tasks: in the background, or in a test at once. */
@FunctionalInterface
public interface TaskRunner {
  /** Starts a task. */
  RunningTask start(BackgroundTask<?> task);

  /** Runs each task before {@code start} returns, for tests of view models. */
  static TaskRunner immediate() {
    return task -> {
      task.run(() -> false, Runnable::run);
      return () -> {};
    };
  }
}
