package krelectra.app.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import krelectra.inference.Cancellation;

/**
 * Turns a signal to end into a cancellation, and gives the command time to leave things whole: what
 * a run has written is then complete, and it can be resumed.
 */
final class Termination implements Cancellation, AutoCloseable {
  private static final int CANCELLED = 130;
  private static final long PATIENCE_SECONDS = 60;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::awaitEnd, "termination");
  private volatile boolean asked;

  Termination() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  @Override
  public boolean isCancelled() {
    return asked;
  }

  @Override
  public void close() {
    ended.countDown();
    if (!asked) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException shuttingDown) {
        asked = true; // the signal came this very moment: the hook ends the process
      }
    }
  }

  private void awaitEnd() {
    asked = true;
    try {
      boolean whole = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      Runtime.getRuntime().halt(whole ? CANCELLED : CANCELLED + 7);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
