package krelectra.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import krelectra.app.run.RunQueue;
import krelectra.app.run.RunReading;
import krelectra.app.run.RunSummary;
import krelectra.inference.training.Remaining;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists what waits. */
@Command(name = "queue", description = "Lists the runs that wait for their turn, the first first.")
final class RunsQueueCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "The folder of a queue; without it the user's own.")
  @Nullable Path folder;

  @Option(names = "--json", description = "One JSON object a run.")
  boolean json;

  @Mixin ResultOption result;

  private final Session session;

  RunsQueueCommand(Session session) {
    this.session = session;
    this.result = new ResultOption(session);
  }

  @Override
  public Integer call() throws IOException {
    RunQueue queue = QueueOption.of(folder, session);
    var reading = new RunReading(queue, System::currentTimeMillis);
    List<RunSummary> runs = new ArrayList<>();
    for (Path run : queue.runs()) {
      runs.add(reading.read(run));
    }
    result.write(
        writer -> {
          if (json) {
            var lines = new JsonLines(writer);
            for (RunSummary run : runs) {
              lines.add(
                  out -> {
                    out.writeStringProperty("run", run.folder().toString());
                    out.writeStringProperty("task", run.task());
                    out.writeStringProperty("state", state(run));
                    out.writeStringProperty("phase", run.phase());
                    out.writeNumberProperty("step", run.step());
                    out.writeNumberProperty("steps", run.steps());
                    if (!Double.isNaN(run.secondsLeft())) {
                      out.writeNumberProperty("seconds_left", run.secondsLeft());
                    }
                  });
            }
          } else {
            var table = new TextTable(List.of("run", "task", "state", "step", "left"));
            for (RunSummary run : runs) {
              table.add(
                  List.of(
                      run.folder().toString(),
                      run.task(),
                      state(run),
                      run.step() + " of " + run.steps(),
                      Remaining.text(run.secondsLeft())));
            }
            table.write(writer);
          }
        });
    return 0;
  }

  static String state(RunSummary run) {
    return run.state().name().toLowerCase(Locale.ROOT);
  }
}
