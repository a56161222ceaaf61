package krelectra.app.task;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Runs tasks on threads of its own that do not keep the process alive. */
public final class BackgroundRunner implements TaskRunner, AutoCloseable {
  private final ExecutorService threads;
  private final Consumer<Runnable> uiThread;

  /** Answers on JavaFX's thread. */
  public BackgroundRunner() {
    this(Platform::runLater);
  }

  BackgroundRunner(Consumer<Runnable> uiThread) {
    this.uiThread = uiThread;
    this.threads =
        Executors.newCachedThreadPool(
            Thread.ofPlatform().name("background-", 0).daemon(true).factory());
  }

  @Override
  public RunningTask start(BackgroundTask<?> task) {
    AtomicBoolean cancelled = new AtomicBoolean();
    threads.execute(() -> task.run(cancelled::get, uiThread));
    return () -> cancelled.set(true);
  }

  /** Takes no more tasks; those that run are not interrupted. */
  @Override
  public void close() {
    threads.shutdown();
  }
}
