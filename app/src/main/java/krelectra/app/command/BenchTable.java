package krelectra.app.command;

import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Collectors;
import krelectra.inference.benchmark.Figures;
import krelectra.inference.benchmark.Machine;
import krelectra.inference.benchmark.Report;
import krelectra.inference.benchmark.Result;
import krelectra.inference.benchmark.Series;

/** What was measured, for people: milliseconds a pass and ratios of paired rounds. */
final class BenchTable {
  private final StringBuilder text = new StringBuilder();

  private BenchTable() {}

  static String of(Report report, String version) {
    var table = new BenchTable();
    table.head(report, version);
    table.row("shape", "attention", "runner", "ms", "workbench ÷ it", "pieces/s", "|Δ logit|");
    for (Result result : report.results()) {
      table.add(result);
    }
    table.line("ms and ratios: median (least–greatest) of the rounds; ratios within a round");
    return table.text.toString();
  }

  private void head(Report report, String version) {
    Machine machine = report.machine();
    line(report.model() + "; " + report.parameters() + " parameters");
    line(
        machine.processor()
            + ("; " + machine.cores() + " cores, " + machine.threads() + " threads; ")
            + machine.system());
    line(
        report.time().truncatedTo(ChronoUnit.SECONDS)
            + ("; workbench " + version + ", Java " + machine.java() + ", " + machine.engine()));
    if (!report.versions().isEmpty()) {
      line(
          report.versions().entrySet().stream()
              .map(entry -> entry.getKey() + " " + entry.getValue())
              .sorted()
              .collect(Collectors.joining(", ")));
    }
    report.missing().forEach((name, reason) -> line("not compared with " + name + ": " + reason));
    line("");
  }

  private void add(Result result) {
    String shape = result.workload().shape();
    String attention = result.workload().attentions() ? "kept" : "–";
    Series own = result.workbench();
    String speed = String.format(Locale.ROOT, "%,.0f", result.piecesPerSecond());
    row(shape, attention, own.runner(), milliseconds(own.figures()), "", speed, "");
    for (Series bound : result.bounds()) {
      String ratio = ratio(own.against(bound));
      row(shape, attention, bound.runner(), milliseconds(bound.figures()), ratio, "", "");
    }
    for (Series other : result.others()) {
      String difference = String.format(Locale.ROOT, "%.1e", other.difference());
      String ratio = ratio(own.against(other));
      row(shape, attention, other.runner(), milliseconds(other.figures()), ratio, "", difference);
    }
    result
        .againstBest()
        .ifPresent(best -> row(shape, attention, "best other", "", ratio(best), "", ""));
  }

  private static String milliseconds(Figures s) {
    return String.format(
        Locale.ROOT, "%.1f (%.1f–%.1f)", 1e3 * s.median(), 1e3 * s.min(), 1e3 * s.max());
  }

  private static String ratio(Figures r) {
    return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", r.median(), r.min(), r.max());
  }

  private void row(
      String shape,
      String attention,
      String runner,
      String milliseconds,
      String ratio,
      String speed,
      String difference) {
    line(
        String.format(
            Locale.ROOT,
            "%-7s %-9s %-10s %26s %18s %9s %9s",
            shape,
            attention,
            runner,
            milliseconds,
            ratio,
            speed,
            difference));
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
