package krelectra.store;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that talks to H2. Nobody interrupts it: an interrupt during a read or write closes
 * the database's file. Who waits for it and is interrupted goes on waiting, and learns it after.
 */
final class DatabaseThread implements AutoCloseable {
  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "database");
            thread.setDaemon(true);
            return thread;
          });

  /** Does work there, and waits for it. */
  <T> T call(Supplier<T> work) {
    return await(executor.submit((Callable<T>) work::get));
  }

  /** Does work there; {@link #await} tells how it went. */
  Future<?> start(Runnable work) {
    return executor.submit(work);
  }

  static <T> T await(Future<T> work) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return work.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw rethrown(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException rethrown(@Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    if (cause instanceof RuntimeException e) {
      e.addSuppressed(new StoreException("asked for here"));
      return e;
    }
    return cause == null
        ? new StoreException("the database failed")
        : new StoreException("the database failed", cause);
  }

  @Override
  public void close() {
    executor.close();
  }
}
