package krelectra.app.command;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import krelectra.inference.InputException;
import krelectra.inference.training.finetuning.RunReport;
import krelectra.inference.training.tasks.Measure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists runs. */
@Command(
    name = "runs",
    description = "Lists the runs in a folder, compares two, queues and steers them.",
    subcommands = {
      RunsAddCommand.class,
      RunsCancelCommand.class,
      RunsCompareCommand.class,
      RunsFinishCommand.class,
      RunsMoveCommand.class,
      RunsPauseCommand.class,
      RunsQueueCommand.class,
      RunsResumeCommand.class,
      RunsStopCommand.class,
      RunsWorkCommand.class
    })
final class RunsCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "A folder of run folders; without it the user's own.")
  @Nullable Path folder;

  @Option(names = "--json", description = "One JSON object a run.")
  boolean json;

  @Mixin ResultOption result;

  private final Session session;

  RunsCommand(Session session) {
    this.session = session;
    this.result = new ResultOption(session);
  }

  @Override
  public Integer call() throws IOException {
    List<RunReport> runs = runs(folder != null ? folder : session.home().runs());
    result.write(
        writer -> {
          if (json) {
            for (RunReport run : runs) {
              writer.write(record(run).toString() + "\n");
            }
          } else {
            write(writer, runs);
          }
        });
    return 0;
  }

  /** What was true when it was written may not be: a process can die without a word. */
  private static JsonNode record(RunReport run) throws IOException {
    JsonNode record = run.record();
    return record instanceof ObjectNode object
        ? object.deepCopy().put("state", run.state())
        : record;
  }

  private static List<RunReport> runs(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw InputException.at(folder, "is no folder", "give the folder that holds the runs");
    }
    List<RunReport> runs = new ArrayList<>();
    try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
      for (Path each : inside) {
        if (Files.isRegularFile(each.resolve("run.json"))) {
          runs.add(RunReport.open(each));
        }
      }
    }
    runs.sort((a, b) -> a.name().compareTo(b.name()));
    return runs;
  }

  private static void write(Writer writer, List<RunReport> runs) throws IOException {
    var table =
        new TextTable(List.of("run", "kind", "task", "set", "state", "step", "dev", "test"));
    for (RunReport run : runs) {
      var record = run.record();
      String steps = record.has("steps") ? " of " + record.path("steps").asInt() : "";
      table.add(
          List.of(
              run.name(),
              record.path("kind").asString(""),
              record.path("task").asString("-"),
              record.path("set").path("name").asString("-"),
              run.state(),
              record.has("step") ? record.path("step").asInt() + steps : "-",
              figures(run, "dev"),
              figures(run, "test")));
    }
    table.write(writer);
  }

  /** For instance {@code accuracy 0.9012}: the figure that picks the checkpoint. */
  static String figures(RunReport run, String split) {
    String headline = run.record().path("measure").asString("");
    for (Map.Entry<Measure, Double> figure : run.figures(split).entrySet()) {
      if (figure.getKey().key().equals(headline)) {
        return String.format(Locale.ROOT, "%s %.4f", headline, figure.getValue());
      }
    }
    return "-";
  }
}
