package krelectra.app.run;

import java.io.IOException;
import java.nio.file.Path;
import krelectra.inference.InputException;
import krelectra.inference.training.RunFolder;
import krelectra.inference.training.RunWish;

/**
 * What a watcher can do with a run.
 *
 * @param reading tells a run's state
 * @param starter starts a process that works the queue off
 */
public record RunControl(RunReading reading, Starter starter) {
  /** Starts a worker unless one is there. */
  @FunctionalInterface
  public interface Starter {
    void start() throws IOException;
  }

  /**
   * Puts a new run into the queue.
   *
   * @throws InputException if the folder holds a run already
   */
  public void add(Path run, RunRequest request) throws IOException {
    if (RunReading.isRun(run)) {
      throw InputException.at(run, "holds a run already", "give another folder");
    }
    request.write(run);
    queue(run);
  }

  /** Lets a run wait. */
  public void pause(Path run) throws IOException {
    atWork(run);
    new RunFolder(run).wish(RunWish.PAUSE);
  }

  /**
   * Lets a run that waits, or one that was stopped or died, go on.
   *
   * @throws InputException if it runs, is done, or does not say how to start it
   */
  public void goOn(Path run) throws IOException {
    RunSummary summary = reading.read(run);
    if (summary.state().canGoOn()) {
      if (RunRequest.isIn(run)) {
        RunRequest.read(run);
      } else {
        RunRequest.ofRecord(run).write(run);
      }
      new RunFolder(run).wish(RunWish.GO_ON);
      queue(run);
    } else if (summary.state() == RunState.WAITING) {
      starter.start();
    } else {
      atWork(run);
      new RunFolder(run).wish(RunWish.GO_ON);
    }
  }

  /** Lets a run end here, keep what was best, and test it. */
  public void finish(Path run) throws IOException {
    atWork(run);
    new RunFolder(run).wish(RunWish.FINISH);
  }

  /** Stops a run after a checkpoint, or takes it out of the queue. */
  public void cancel(Path run) throws IOException {
    RunState state = reading.read(run).state();
    boolean isOut =
        (state == RunState.WAITING || state == RunState.DAMAGED) && reading.queue().remove(run);
    if (!isOut) {
      atWork(run);
      new RunFolder(run).wish(RunWish.CANCEL);
    }
  }

  private void queue(Path run) throws IOException {
    reading.queue().add(run);
    starter.start();
  }

  private void atWork(Path run) throws IOException {
    RunSummary summary = reading.read(run);
    switch (summary.state()) {
      case RUNNING, PAUSED -> {}
      case DONE -> throw InputException.at(run, "has ended already", "look at it with results");
      case DAMAGED ->
          throw InputException.at(
              run, "holds no run that can be read", "restore it from a copy, or delete it");
      case WAITING ->
          throw InputException.at(run, "waits for its turn", "wait, or take it out with cancel");
      case INTERRUPTED, CANCELLED, FAILED ->
          throw InputException.at(run, "does not run", "let it go on with runs resume");
    }
  }
}
