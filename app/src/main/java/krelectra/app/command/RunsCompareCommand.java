package krelectra.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import krelectra.inference.training.finetuning.RunDifference;
import krelectra.inference.training.finetuning.RunReport;
import krelectra.inference.training.tasks.Measure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Sets two runs side by side: what differs in what was given, and every figure. */
@Command(name = "compare", description = "Sets two runs side by side.")
final class RunsCompareCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "A")
  Path first = Path.of("");

  @Parameters(index = "1", paramLabel = "B")
  Path second = Path.of("");

  @Mixin ResultOption result;

  RunsCompareCommand(Session session) {
    this.result = new ResultOption(session);
  }

  @Override
  public Integer call() throws IOException {
    RunReport a = RunReport.open(first);
    RunReport b = RunReport.open(second);
    var table = new TextTable(List.of("", a.name(), b.name(), "difference"));
    for (String part : List.of("task", "state", "step")) {
      table.add(List.of(part, text(a, part), text(b, part), ""));
    }
    for (String part : List.of("config", "set", "data", "model")) {
      differences(table, part, a.record().path(part), b.record().path(part));
    }
    for (String split : List.of("dev", "test")) {
      Map<Measure, Double> before = a.figures(split);
      Map<Measure, Double> after = b.figures(split);
      for (Measure measure : Measure.values()) {
        Double x = before.get(measure);
        Double y = after.get(measure);
        if (x != null || y != null) {
          String change = x == null || y == null ? "" : String.format(Locale.ROOT, "%+.4f", y - x);
          table.add(List.of(split + " " + measure.key(), shown(x), shown(y), change));
        }
      }
    }
    Optional<RunDifference> difference = RunDifference.of(a, b);
    result.write(
        writer -> {
          table.write(writer);
          if (difference.isPresent()) {
            writer.write(told(difference.get()) + "\n");
          }
        });
    return 0;
  }

  private static String told(RunDifference difference) {
    var found = difference.bootstrap();
    return String.format(
        Locale.ROOT,
        "%s %s: %+.4f (95 %% interval %+.4f to %+.4f, p = %.3f, paired bootstrap over %d examples)",
        difference.split(),
        difference.measure().key(),
        found.difference(),
        found.low(),
        found.high(),
        found.p(),
        difference.examples());
  }

  private static String text(RunReport run, String key) {
    JsonNode value = run.record().path(key);
    return value.isMissingNode() ? "-" : value.asString();
  }

  private static void differences(TextTable table, String part, JsonNode a, JsonNode b) {
    var keys = new TreeSet<>(a.propertyNames());
    keys.addAll(b.propertyNames());
    for (String key : keys) {
      if (!a.path(key).equals(b.path(key))) {
        table.add(List.of(part + " " + key, a.path(key).toString(), b.path(key).toString(), ""));
      }
    }
  }

  private static String shown(@org.jspecify.annotations.Nullable Double figure) {
    return figure == null ? "-" : String.format(Locale.ROOT, "%.4f", figure);
  }
}
