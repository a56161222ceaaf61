package krelectra.app.desktop;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import javafx.application.Platform;

/** Starts JavaFX, once in a process, with a screen or without. */
public final class JavaFx {
  private JavaFx() {}

  /**
   * Starts it for a window.
   *
   * @param cache where JavaFX unpacks its native libraries
   */
  public static void start(Path cache) {
    start(cache, () -> cache);
  }

  /**
   * Starts it for a window.
   *
   * @param cache where JavaFX unpacks its native libraries
   * @param meanwhile is done while it starts
   * @return what that gave
   */
  public static <T> T start(Path cache, Supplier<T> meanwhile) {
    if (System.getProperty("javafx.cachedir") == null) {
      System.setProperty("javafx.cachedir", cache.resolve("javafx").toString());
    }
    var started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    T result = meanwhile.get();
    try {
      started.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while JavaFX starts", e);
    }
    return result;
  }

  /** Starts it for pictures alone: nothing is shown, the processor draws. */
  public static void startWithoutDisplay(Path cache) {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    start(cache);
  }

  /** Does something on JavaFX's thread and waits for its result. */
  public static <T> T call(Callable<T> work) throws Exception {
    var task = new FutureTask<T>(work);
    Platform.runLater(task);
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    }
  }
}
