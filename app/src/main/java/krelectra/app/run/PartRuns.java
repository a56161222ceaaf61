package krelectra.app.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import krelectra.inference.InputException;
import krelectra.inference.training.RunLock;
import krelectra.inference.training.finetuning.RunReport;

/** The runs of a learning curve: {@code share-25/seed-1} and so on in one folder. */
public record CurveFolder(Path folder) {
  /** How many runs there are. */
  public static final int RUNS = 12;

  /** Where the curve is told, as {@code dataset curve} prints it, once all runs are done. */
  public static Path result(Path folder) {
    return folder.resolve("curve.json");
  }

  /** How many runs are done. */
  public int done() throws IOException {
    int done = 0;
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (DirectoryStream<Path> shares = Files.newDirectoryStream(folder, "share-*")) {
      for (Path share : shares) {
        try (DirectoryStream<Path> seeds = Files.newDirectoryStream(share, "seed-*")) {
          for (Path run : seeds) {
            done += isDone(run) ? 1 : 0;
          }
        }
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
        RUNS,
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
    if (Files.isRegularFile(result(folder))) {
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
