package krelectra.inference.training.finetuning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
import krelectra.inference.Cancellation;
import krelectra.inference.training.Remaining;
import krelectra.inference.training.RunFolder;
import krelectra.inference.training.RunProgress;
import krelectra.inference.training.RunWish;

/** Tells whoever watches how far a run is, and takes wishes. */
final class Watch {
  private static final long EVERY_NANOS = 1_000_000_000;
  private static final long PAUSE_MILLIS = 100;

  private final RunFolder folder;
  private final Remaining remaining = new Remaining();
  private WorkLeft left = WorkLeft.UNKNOWN;
  private String phase = "reads";
  private int step;
  private long told;
  private double judging = Double.NaN;
  private double saving;

  Watch(RunFolder folder) {
    this.folder = folder;
  }

  /** Also cancelled when a watcher wishes so. */
  Cancellation or(Cancellation outer) {
    return () -> outer.isCancelled() || wishes(RunWish.CANCEL);
  }

  boolean asksToFinish() {
    return wishes(RunWish.FINISH);
  }

  boolean asksToPause() {
    return wishes(RunWish.PAUSE);
  }

  private boolean wishes(RunWish wish) {
    try {
      return folder.wish() == wish;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Waits until something else is wished.
   *
   * @throws CancellationException if it was cancelled meanwhile
   */
  void waitForWish(Cancellation cancellation) {
    while (asksToPause()) {
      cancellation.check();
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException("interrupted");
      }
    }
  }

  void plan(WorkLeft whole, int done) throws IOException {
    left = whole;
    step = done;
    tell();
  }

  void phase(String now) throws IOException {
    phase = now;
    tell();
  }

  void stepEnded(int done) throws IOException {
    step = done;
    remaining.stepEnded(System.nanoTime());
    if (System.nanoTime() - told > EVERY_NANOS) {
      tell();
    }
  }

  /** What took so long was no step. */
  void judged(double seconds) {
    judging = seconds;
    startsAgain();
  }

  /** What took so long was no step. */
  void saved(double seconds) {
    saving = seconds;
    startsAgain();
  }

  void startsAgain() {
    remaining.startsAgain(System.nanoTime());
  }

  double secondsPerStep() {
    return remaining.secondsPerStep();
  }

  double secondsLeft() {
    return left.seconds(step, remaining.secondsPerStep(), judging, saving);
  }

  private void tell() throws IOException {
    told = System.nanoTime();
    new RunProgress(
            phase,
            step,
            left.steps(),
            remaining.secondsPerStep(),
            secondsLeft(),
            System.currentTimeMillis())
        .write(folder.path());
  }
}
