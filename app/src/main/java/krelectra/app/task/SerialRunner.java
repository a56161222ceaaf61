package krelectra.app.task;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * Runs tasks one after the other, in the order in which they were started. What was started is done
 * even if the window is closed meanwhile: nothing that a user did is lost.
 */
public final class SerialRunner implements TaskRunner, AutoCloseable {
  private final ExecutorService thread;
  private final Consumer<Runnable> uiThread;

  /**
   * Answers on JavaFX's thread.
   *
   * @param name of its thread
   */
  public SerialRunner(String name) {
    this(name, Platform::runLater);
  }

  SerialRunner(String name, Consumer<Runnable> uiThread) {
    this.uiThread = uiThread;
    this.thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).factory());
  }

  /** Starts a task behind those that wait; one that is cancelled while it waits is still done. */
  @Override
  public RunningTask start(BackgroundTask<?> task) {
    thread.execute(() -> task.run(() -> false, uiThread));
    return () -> {};
  }

  /** Takes no more tasks and waits for those that were started. */
  @Override
  public void close() {
    thread.close();
  }
}
