package krelectra.app.finetune;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import krelectra.app.run.FileTail;
import krelectra.app.run.RunMetrics;
import krelectra.app.run.RunReading;
import krelectra.app.run.RunState;
import krelectra.app.run.RunSummary;
import org.jspecify.annotations.Nullable;

/**
 * What one look at the runs' folders finds.
 *
 * @param detail of the run at hand; null for none
 * @param versions of the set of the run at hand
 * @param more whether more labels would help the run at hand
 * @param stalled whether runs wait and no process works the queue off
 */
record RunsLook(
    List<RunSummary> runs,
    @Nullable RunDetail detail,
    List<SetVersion> versions,
    MoreLabels more,
    boolean stalled) {
  private static final int LOG_BYTES = 1 << 15;

  /**
   * Looks.
   *
   * @param folder of the runs
   * @param at the run at hand; null for none
   */
  static RunsLook of(Path folder, @Nullable Path at, RunReading reading) throws IOException {
    List<RunSummary> all = new ArrayList<>(reading.all(folder));
    // Those that were put into the queue from elsewhere are runs as well.
    for (Path run : reading.queue().runs()) {
      if (all.stream().noneMatch(each -> each.folder().equals(run))) {
        all.add(reading.read(run));
      }
    }
    boolean waits = all.stream().anyMatch(run -> run.state() == RunState.WAITING);
    return new RunsLook(
        all,
        at == null ? null : detail(at, reading.read(at)),
        at == null ? List.of() : SetVersion.of(at, all),
        at == null ? MoreLabels.NONE : MoreLabels.of(at, reading),
        waits && !reading.queue().isWorked());
  }

  private static RunDetail detail(Path run, RunSummary summary) throws IOException {
    Path lead = lead(run, summary);
    Path log = lead.resolve("log.txt");
    return new RunDetail(
        summary,
        RunMetrics.read(lead),
        Files.isRegularFile(log) ? FileTail.read(log, LOG_BYTES).lines().toList() : List.of());
  }

  /** Of several seeds, the one that began last. */
  private static Path lead(Path run, RunSummary summary) {
    Path lead = run;
    for (long seed : summary.seeds()) {
      Path own = run.resolve("seed-" + seed);
      lead = Files.isDirectory(own) ? own : lead;
    }
    return lead;
  }
}
