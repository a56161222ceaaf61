package krelectra.app.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import krelectra.app.run.RunRequest.Purpose;
import krelectra.inference.InputException;
import krelectra.inference.training.RunLock;
import krelectra.inference.training.finetuning.RunReport;

/**
 * Several runs on parts of one set, in one folder: those of a learning curve, {@code
 * share-25/seed-1} and so on, or those of folds, {@code fold-1} and so on.
 */
public record PartRuns(Path folder, Purpose purpose) {
  /** How many runs there are. */
  public int runs() {
    return purpose == Purpose.CURVE ? 12 : 4;
  }

  /** The file that is there once all is done, as the command prints it. */
  public Path result() {
    return folder.resolve(purpose == Purpose.CURVE ? "curve.json" : "disputed.jsonl");
  }

  /** How many runs are done. */
  public int done() throws IOException {
    int done = 0;
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    if (purpose == Purpose.FOLDS) {
      return done(folder, "fold-*");
    }
    try (DirectoryStream<Path> shares = Files.newDirectoryStream(folder, "share-*")) {
      for (Path share : shares) {
        done += done(share, "seed-*");
      }
    }
    return done;
  }

  private static int done(Path folder, String name) throws IOException {
    int done = 0;
    try (DirectoryStream<Path> runs = Files.newDirectoryStream(folder, name)) {
      for (Path run : runs) {
        done += isDone(run) ? 1 : 0;
      }
    }
    return done;
  }

  private static boolean isDone(Path run) throws IOException {
    try {
      return Files.isRegularFile(run.resolve("run.json"))
          && RunReport.open(run).state().equals("done");
    } catch (InputException e) {
      return false; // it is written at this moment
    }
  }

  RunSummary summary(RunRequest request, boolean waits, String error) throws IOException {
    int done = done();
    RunState state = state(waits, done, error);
    return new RunSummary(
        folder,
        state,
        request.task(),
        request.set(),
        name(request.model()),
        "",
        Double.NaN,
        Double.NaN,
        -1,
        state == RunState.RUNNING ? "trains" : "",
        done,
        runs(),
        Double.NaN,
        "",
        state == RunState.FAILED ? error : "",
        List.of(),
        RunNotes.read(folder));
  }

  private RunState state(boolean waits, int done, String error) throws IOException {
    if (RunLock.isHeld(folder)) {
      return RunState.RUNNING;
    }
    if (Files.isRegularFile(result())) {
      return RunState.DONE;
    }
    if (waits) {
      return RunState.WAITING;
    }
    if (!error.isEmpty()) {
      return RunState.FAILED;
    }
    return done > 0 ? RunState.INTERRUPTED : RunState.CANCELLED;
  }

  private static String name(Path model) {
    Path last = model.getFileName();
    return last == null ? model.toString() : last.toString();
  }
}
