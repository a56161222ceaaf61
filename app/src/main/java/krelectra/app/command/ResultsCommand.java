package krelectra.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import krelectra.inference.training.baselines.Baseline;
import krelectra.inference.training.baselines.PublishedResults;
import krelectra.inference.training.finetuning.RunReport;
import krelectra.inference.training.tasks.Measure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Sets a run beside what was published and what simple methods reach on the same split. */
@Command(
    name = "results",
    description = "Sets a run beside the published results and simple baselines, in percent.")
final class ResultsCommand implements Callable<Integer> {
  private static final String PUBLISHED = "published";
  private static final String MEASURED = "measured here";

  @Parameters(paramLabel = "RUN", description = "A folder that finetune wrote.")
  Path run = Path.of("");

  @Option(names = "--no-baselines", description = "Do not measure simple methods.")
  boolean withoutBaselines;

  @Option(names = "--json", description = "One JSON object a row, figures from 0 to 1.")
  boolean json;

  @Mixin ResultOption result;

  private final Session session;

  ResultsCommand(Session session) {
    this.session = session;
    this.result = new ResultOption(session);
  }

  /** Where KR-ELECTRA's configuration files name the test file for choosing, too. */
  private static final Set<String> PICKED_ON_TEST = Set.of("nsmc", "ner", "hate");

  private record Row(Baseline figures, String source) {}

  @Override
  public Integer call() throws IOException {
    RunReport report = RunReport.open(run);
    List<Row> rows = new ArrayList<>();
    PublishedResults.of(report.task()).forEach(each -> rows.add(new Row(each, PUBLISHED)));
    if (!withoutBaselines) {
      report.baselines(session.cancellation()).forEach(each -> rows.add(new Row(each, MEASURED)));
    }
    rows.add(new Row(new Baseline(report.name(), report.figures("test")), MEASURED));
    result.write(
        writer -> {
          if (json) {
            var out = new JsonLines(writer);
            for (Row row : rows) {
              out.add(
                  generator -> {
                    generator.writeStringProperty("model", row.figures().name());
                    generator.writeStringProperty("source", row.source());
                    FigureJson.write(generator, "metrics", row.figures().figures());
                  });
            }
          } else {
            table(rows).write(writer);
            for (String note : notes(report, rows)) {
              writer.write(note + "\n");
            }
          }
        });
    return 0;
  }

  /** What the figures alone would let one overlook. */
  private static List<String> notes(RunReport report, List<Row> rows) {
    List<String> notes = new ArrayList<>();
    Measure headline = report.task().measure();
    Double own = rows.getLast().figures().figures().get(headline);
    for (Row row : rows.subList(0, rows.size() - 1)) {
      Double other = row.figures().figures().get(headline);
      if (row.source().equals(MEASURED) && own != null && other != null && own < other) {
        notes.add(
            report.name() + " does worse than " + row.figures().name() + " on the same split");
      }
    }
    JsonNode set = report.record().path("set");
    if (!set.isMissingNode()) {
      notes.add(
          "data set "
              + set.path("name").asString("")
              + ", SHA-256 "
              + set.path("sha256").asString(""));
    }
    if (PICKED_ON_TEST.contains(report.task().name())) {
      notes.add("published: the checkpoint was picked on this test set; here on a dev set");
    }
    return notes;
  }

  private static TextTable table(List<Row> rows) {
    Set<Measure> measures = new LinkedHashSet<>();
    rows.forEach(row -> measures.addAll(row.figures().figures().keySet()));
    List<String> header = new ArrayList<>(List.of("model", "source"));
    measures.forEach(measure -> header.add(measure.key()));
    var table = new TextTable(header);
    for (Row row : rows) {
      List<String> cells = new ArrayList<>(List.of(row.figures().name(), row.source()));
      for (Measure measure : measures) {
        Double figure = row.figures().figures().get(measure);
        cells.add(
            figure == null || figure.isNaN()
                ? "-"
                : String.format(Locale.ROOT, "%.2f", 100 * figure));
      }
      table.add(cells);
    }
    return table;
  }
}
