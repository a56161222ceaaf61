package krelectra.app.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import krelectra.inference.InputException;
import krelectra.inference.training.RunLock;
import krelectra.inference.training.RunProgress;
import krelectra.inference.training.finetuning.RunReport;
import tools.jackson.databind.JsonNode;

/**
 * Reads run folders for who watches them: whatever is half there, or damaged, is told as a state.
 *
 * @param queue where runs wait
 * @param now milliseconds since 1970
 */
public record RunReading(RunQueue queue, LongSupplier now) {
  private static final int TAIL_BYTES = 1 << 16;
  private static final String GONE = "holds no run any more; restore it, or choose another run";
  private static final String IN_QUEUE =
      "holds no run any more; restore it, or take it out of the queue with cancel";

  /** All runs in a folder, by name. */
  public List<RunSummary> all(Path folder) throws IOException {
    List<RunSummary> runs = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return runs;
    }
    List<Path> waiting = queue.runs();
    try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
      for (Path each : inside) {
        if (isRun(each)) {
          runs.add(read(each, waiting));
        }
      }
    }
    runs.sort(Comparator.comparing(RunSummary::name));
    return runs;
  }

  /** Whether a folder is a run's. */
  public static boolean isRun(Path folder) {
    return Files.isRegularFile(folder.resolve("run.json")) || RunRequest.isIn(folder);
  }

  /** One run. */
  public RunSummary read(Path run) throws IOException {
    return read(run, queue.runs());
  }

  private RunSummary read(Path run, List<Path> waiting) throws IOException {
    boolean waits = waiting.contains(run.toAbsolutePath().normalize());
    try {
      if (!isRun(run)) {
        return damaged(run, run + ": " + (waits ? IN_QUEUE : GONE));
      }
      Optional<RunRequest> request =
          RunRequest.isIn(run) ? Optional.of(RunRequest.read(run)) : Optional.empty();
      if (request.filter(each -> each.purpose() != RunRequest.Purpose.TUNING).isPresent()) {
        return new PartRuns(run, request.get().purpose())
            .summary(request.get(), waits, lastError(run));
      }
      Path lead = lead(run, request);
      if (!Files.isRegularFile(lead.resolve("run.json"))) {
        return unborn(run, request.orElseThrow(), waits);
      }
      return summary(run, lead, request, waits);
    } catch (InputException e) {
      return damaged(run, String.valueOf(e.getMessage()));
    }
  }

  /** Of several seeds, the run that began last. */
  private static Path lead(Path run, Optional<RunRequest> request) {
    List<Long> seeds = request.map(RunRequest::seeds).orElse(List.of());
    Path lead = run;
    for (long seed : seeds) {
      Path own = run.resolve("seed-" + seed);
      lead = Files.isRegularFile(own.resolve("run.json")) ? own : lead;
    }
    return lead;
  }

  private static RunSummary damaged(Path run, String why) {
    return new RunSummary(
        run,
        RunState.DAMAGED,
        "",
        "",
        "",
        "",
        Double.NaN,
        Double.NaN,
        -1,
        "",
        0,
        0,
        Double.NaN,
        "",
        why,
        List.of(),
        RunNotes.read(run));
  }

  /** A run that has not come to its record: it waits, reads its data, or could not. */
  private static RunSummary unborn(Path run, RunRequest request, boolean waits) throws IOException {
    String error = lastError(run);
    RunState state =
        RunLock.isHeld(run)
            ? RunState.RUNNING
            : waits ? RunState.WAITING : error.isEmpty() ? RunState.CANCELLED : RunState.FAILED;
    return new RunSummary(
        run,
        state,
        request.task(),
        data(request),
        name(request.model()),
        "",
        Double.NaN,
        Double.NaN,
        -1,
        "",
        0,
        0,
        Double.NaN,
        "",
        state == RunState.FAILED ? error : "",
        request.seeds(),
        RunNotes.read(run));
  }

  private RunSummary summary(Path run, Path lead, Optional<RunRequest> request, boolean waits)
      throws IOException {
    RunReport whole = RunReport.open(Files.isRegularFile(run.resolve("run.json")) ? run : lead);
    RunReport own = lead.equals(whole.folder()) ? whole : RunReport.open(lead);
    JsonNode record = own.record();
    boolean held = RunLock.isHeld(run) || RunLock.isHeld(lead);
    RunState state = state(whole, own, held, waits);
    Optional<RunProgress> progress = held ? RunProgress.read(lead) : Optional.empty();
    String measure = record.path("measure").asString("");
    return new RunSummary(
        run,
        state,
        record.path("task").asString(record.path("kind").asString("")),
        request.map(RunReading::data).orElse(record.path("data_folder").asString("")),
        record.path("model").path("name").asString(""),
        measure,
        figure(whole, own, "dev", measure),
        figure(whole, own, "test", measure),
        record.path("best").path("step").asInt(-1),
        progress.map(RunProgress::phase).orElse(record.path("phase").asString("")),
        progress.map(RunProgress::step).orElse(record.path("step").asInt(0)),
        progress.map(RunProgress::steps).orElse(record.path("steps").asInt(0)),
        progress.map(each -> left(each, state)).orElse(Double.NaN),
        record.path("started").asString(""),
        whole.record().path("why").asString(record.path("why").asString("")),
        request.map(RunRequest::seeds).orElse(List.of()),
        RunNotes.read(run));
  }

  private static RunState state(RunReport whole, RunReport own, boolean held, boolean waits)
      throws IOException {
    if (held) {
      return own.state().equals("paused") ? RunState.PAUSED : RunState.RUNNING;
    }
    String told = whole.state();
    if (told.equals("done")) {
      return RunState.DONE;
    }
    if (waits) {
      return RunState.WAITING;
    }
    String last = own.state();
    return switch (last) {
      case "cancelled" -> RunState.CANCELLED;
      case "failed" -> RunState.FAILED;
      default -> RunState.INTERRUPTED;
    };
  }

  private static double figure(RunReport whole, RunReport own, String split, String measure) {
    for (RunReport each : List.of(whole, own)) {
      for (var figure : each.figures(split).entrySet()) {
        if (figure.getKey().key().equals(measure)) {
          return figure.getValue();
        }
      }
    }
    return Double.NaN;
  }

  /** What was told some time ago has become less since. */
  private double left(RunProgress progress, RunState state) {
    double since = state == RunState.PAUSED ? 0 : (now.getAsLong() - progress.updated()) / 1e3;
    return Math.max(0, progress.secondsLeft() - Math.max(0, since));
  }

  private static String data(RunRequest request) {
    return request.set().isEmpty() ? request.data().toString() : request.set();
  }

  private static String name(Path folder) {
    Path last = folder.getFileName();
    return last == null ? folder.toString() : last.toString();
  }

  /** The last line that tells of an error, as the run's process wrote it. */
  private static String lastError(Path run) throws IOException {
    Path console = run.resolve(RunWorker.CONSOLE);
    if (!Files.isRegularFile(console)) {
      return "";
    }
    String last = "";
    for (String line : FileTail.read(console, TAIL_BYTES).split("\n", -1)) {
      last = line.startsWith("error: ") ? line.substring("error: ".length()).strip() : last;
    }
    return last;
  }
}
