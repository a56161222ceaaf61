package krelectra.app.task;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import krelectra.inference.Cancellation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A piece of work with what follows it. The work runs in the background; everything else is called
 * on the UI thread. After a cancellation nothing is called but {@link #onFinished}.
 */
public final class BackgroundTask<T> {
  private static final Logger LOG = LoggerFactory.getLogger(BackgroundTask.class);

  /** The work itself. */
  @FunctionalInterface
  public interface Work<T> {
    /** Does it, asking {@code progress} now and then whether it is still wanted. */
    T run(Progress progress) throws Exception;
  }

  /** The work's line to the user. */
  public interface Progress extends Cancellation {
    /**
     * Tells how far it is.
     *
     * @param share 0–1, or negative if it cannot be told
     */
    void report(double share);
  }

  private final Work<T> work;
  private Consumer<T> success = result -> {};
  private Consumer<Exception> failure = e -> LOG.error("a task failed and nobody listened", e);
  private Consumer<Double> progress = share -> {};
  private Runnable finished = () -> {};

  private BackgroundTask(Work<T> work) {
    this.work = work;
  }

  /** A task of that work. */
  public static <T> BackgroundTask<T> of(Work<T> work) {
    return new BackgroundTask<>(work);
  }

  /** What takes the result. */
  public BackgroundTask<T> onSuccess(Consumer<T> consumer) {
    success = consumer;
    return this;
  }

  /** What takes the failure; without it the failure goes to the log. */
  public BackgroundTask<T> onFailure(Consumer<Exception> consumer) {
    failure = consumer;
    return this;
  }

  /** What takes the progress, 0–1, negative if it cannot be told. */
  public BackgroundTask<T> onProgress(Consumer<Double> consumer) {
    progress = consumer;
    return this;
  }

  /** What comes last in any case. */
  public BackgroundTask<T> onFinished(Runnable runnable) {
    finished = runnable;
    return this;
  }

  /** Starts it. */
  public RunningTask startWith(TaskRunner runner) {
    return runner.start(this);
  }

  /** Runs it here, sending what follows to the UI thread. */
  void run(Cancellation cancellation, Consumer<Runnable> uiThread) {
    try {
      T result = work.run(new Reporter(cancellation, uiThread));
      uiThread.accept(
          () -> {
            if (!cancellation.isCancelled()) {
              success.accept(result);
            }
          });
    } catch (CancellationException e) {
      LOG.debug("a task was cancelled", e);
    } catch (Exception e) {
      uiThread.accept(
          () -> {
            if (!cancellation.isCancelled()) {
              failure.accept(e);
            }
          });
    } finally {
      uiThread.accept(finished);
    }
  }

  private final class Reporter implements Progress {
    private final Cancellation cancellation;
    private final Consumer<Runnable> uiThread;

    Reporter(Cancellation cancellation, Consumer<Runnable> uiThread) {
      this.cancellation = cancellation;
      this.uiThread = uiThread;
    }

    @Override
    public boolean isCancelled() {
      return cancellation.isCancelled();
    }

    @Override
    public void report(double share) {
      uiThread.accept(() -> progress.accept(share));
    }
  }
}
