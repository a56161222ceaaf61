package krelectra.app.run;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import krelectra.inference.training.RunLock;

/**
 * Works a queue off: one run at a time, each in a process of its own, because a fault of the native
 * engine takes a whole process along.
 *
 * @param tell takes a line for the user now and then
 */
public record RunWorker(RunQueue queue, JavaProcess java, Consumer<String> tell) {
  private static final long POLL_MILLIS = 200;
  private static final long PATIENCE_SECONDS = 60;

  /** Where the runs' processes write what they tell. */
  static final String CONSOLE = "console.txt";

  /**
   * Starts a process that works a queue off, whatever becomes of this one. A second one finds the
   * queue taken and ends.
   */
  public static void start(RunQueue queue, JavaProcess java) throws IOException {
    Files.createDirectories(queue.folder());
    Path log = queue.folder().resolve("worker.txt");
    List<String> words = List.of("runs", "work", queue.folder().toAbsolutePath().toString());
    ProcessBuilder builder = java.detached(words);
    builder.directory(queue.folder().toFile());
    builder.redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
    builder.redirectInput(Redirect.PIPE);
    builder.start().getOutputStream().close();
  }

  /**
   * Works until the queue is empty.
   *
   * @return whether it was this process that worked
   * @throws CancellationException if it was cancelled; the run at work has written a checkpoint and
   *     stays first in the queue
   */
  public boolean work(Cancellation cancellation) throws IOException {
    Files.createDirectories(queue.folder());
    boolean worked = false;
    // Whoever adds a run while the last worker leaves may find the place taken still: look again.
    while (!queue.runs().isEmpty() && !RunLock.isHeld(queue.folder())) {
      try (RunLock _ = RunLock.take(queue.folder())) {
        worked = true;
        for (List<Path> runs = queue.runs(); !runs.isEmpty(); runs = queue.runs()) {
          cancellation.check();
          work(runs.getFirst(), cancellation);
        }
      }
    }
    return worked;
  }

  private void work(Path run, Cancellation cancellation) throws IOException {
    tell.accept("run " + run);
    RunRequest request;
    try {
      waitWhileHeld(run, cancellation);
      request = RunRequest.read(run);
    } catch (InputException e) {
      tell.accept("error: " + e.getMessage());
      queue.remove(run);
      return;
    }
    ProcessBuilder builder = java.command(request.command(run));
    Path console = run.resolve(CONSOLE);
    builder.redirectErrorStream(true).redirectOutput(Redirect.appendTo(console.toFile()));
    builder.redirectInput(Redirect.PIPE);
    Process process = builder.start();
    process.getOutputStream().close();
    int code = waitFor(process, cancellation);
    queue.remove(run);
    tell.accept("run " + run + " ended with " + code);
  }

  /** A run may outlive the worker that started it. */
  private static void waitWhileHeld(Path run, Cancellation cancellation) throws IOException {
    while (Files.isDirectory(run) && RunLock.isHeld(run)) {
      cancellation.check();
      sleep();
    }
  }

  private static int waitFor(Process process, Cancellation cancellation) {
    try {
      while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        if (cancellation.isCancelled()) {
          process.destroy();
          process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
          throw new CancellationException("stopped");
        }
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }
}
