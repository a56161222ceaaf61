package krelectra.app.finetune;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import krelectra.app.run.RunMetrics;
import krelectra.inference.training.finetuning.RunDifference;
import krelectra.inference.training.finetuning.RunReport;
import krelectra.inference.training.tasks.Measure;
import tools.jackson.databind.JsonNode;

/**
 * Two runs side by side.
 *
 * @param measure by which checkpoints of the first were compared
 * @param settings what differs in what was given
 * @param figures every figure that one of them has
 * @param difference whether it is more than chance; empty where that cannot be told
 */
public record Comparison(
    String first,
    String second,
    String measure,
    RunMetrics firstMetrics,
    RunMetrics secondMetrics,
    List<Row> settings,
    List<Row> figures,
    Optional<RunDifference> difference) {
  public Comparison {
    settings = List.copyOf(settings);
    figures = List.copyOf(figures);
  }

  /** A thing of both. */
  public record Row(String name, String first, String second) {}

  /** Reads both. */
  static Comparison of(Path first, Path second) throws IOException {
    RunReport a = RunReport.open(first);
    RunReport b = RunReport.open(second);
    List<Row> settings = new ArrayList<>();
    for (String part : List.of("task", "config", "data", "model", "device")) {
      differences(settings, part, a.record().path(part), b.record().path(part));
    }
    List<Row> figures = new ArrayList<>();
    for (String split : List.of("dev", "test")) {
      for (Measure measure : Measure.values()) {
        String x = figure(a, split, measure);
        String y = figure(b, split, measure);
        if (!x.isEmpty() || !y.isEmpty()) {
          figures.add(new Row(split + " " + measure.key(), x, y));
        }
      }
    }
    return new Comparison(
        a.name(),
        b.name(),
        a.record().path("measure").asString(""),
        RunMetrics.read(first),
        RunMetrics.read(second),
        settings,
        figures,
        RunDifference.of(a, b));
  }

  private static void differences(List<Row> rows, String part, JsonNode a, JsonNode b) {
    if (!a.isObject() || !b.isObject()) {
      if (!a.equals(b)) {
        rows.add(new Row(part, a.asString(""), b.asString("")));
      }
      return;
    }
    var keys = new TreeSet<>(a.propertyNames());
    keys.addAll(b.propertyNames());
    for (String key : keys) {
      if (!a.path(key).equals(b.path(key))) {
        rows.add(new Row(key, a.path(key).asString(""), b.path(key).asString("")));
      }
    }
  }

  /** Of several seeds with the standard deviation. */
  private static String figure(RunReport run, String split, Measure measure) {
    Double figure = run.figures(split).get(measure);
    if (figure == null) {
      return "";
    }
    JsonNode sd = run.record().path("results").path(split).path(measure.key()).path("sd");
    String shown = FigureNumber.of(figure);
    return sd.isNumber() ? shown + " ± " + FigureNumber.of(sd.asDouble()) : shown;
  }
}
