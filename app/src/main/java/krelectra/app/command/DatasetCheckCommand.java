package krelectra.app.command;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import krelectra.annotation.dataset.DataSet;
import krelectra.annotation.dataset.DataSetCheck;
import krelectra.annotation.dataset.DataSetFinding;
import krelectra.annotation.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what may spoil a training on a data set. */
@Command(
    name = "check",
    description = {
      "Say what may spoil a training, as JSON Lines: rule, severity, count, message, items (some of"
          + " them).",
      "Exit code 1 if any is an error."
    })
final class DatasetCheckCommand implements Callable<Integer> {
  @Parameters(paramLabel = "NAME")
  String name = "";

  @Option(
      names = "--wanted",
      defaultValue = "10",
      paramLabel = "N",
      description = "How many examples of a class train should have.")
  int wanted;

  @Option(
      names = "--longest",
      defaultValue = "512",
      paramLabel = "N",
      description = "The most characters that a text should have.")
  int longest;

  @Mixin DataSetsOption sets;
  @Mixin ResultOption result;

  private final Session session;

  DatasetCheckCommand(Session session) {
    this.session = session;
    this.sets = new DataSetsOption(session);
    this.result = new ResultOption(session);
  }

  @Override
  public Integer call() throws IOException {
    boolean[] failed = {false};
    sets.open(
        (project, all) -> {
          DataSet set = all.require(name);
          var check =
              new DataSetCheck(wanted, DataSetCheck.USUAL.similarity(), String::length, longest);
          List<DataSetFinding> findings =
              check.check(set, () -> session.cancellation().isCancelled());
          session.cancellation().check();
          failed[0] =
              findings.stream().anyMatch(f -> f.severity() == DataSetFinding.Severity.ERROR);
          result.write(
              writer -> {
                for (DataSetFinding finding : findings) {
                  writer.write(json(finding).inLine() + "\n");
                }
              });
        });
    return failed[0] ? 1 : 0;
  }

  private static Json json(DataSetFinding finding) {
    return Json.object(
        "rule", Json.of(key(finding.kind())),
        "severity", Json.of(key(finding.severity())),
        "count", Json.of(finding.count()),
        "message", Json.of(finding.message()),
        "items", new Json.Array(finding.items().stream().map(Json::of).toList()));
  }

  private static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
