package krelectra.app.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The figures of a run over its steps, while it may be written. */
public record RunMetrics(List<MetricLine> lines) {
  private static final Logger LOG = LoggerFactory.getLogger(RunMetrics.class);

  public static final RunMetrics NONE = new RunMetrics(List.of());

  public RunMetrics {
    lines = List.copyOf(lines);
  }

  /** A point of a curve. */
  public record Point(int step, double value) {}

  /** Reads what is there; a line that is half-written is left for the next look. */
  public static RunMetrics read(Path run) throws IOException {
    Path file = run.resolve("metrics.jsonl");
    if (!Files.isRegularFile(file)) {
      return NONE;
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    List<MetricLine> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      try {
        JsonNode json = JsonMapper.shared().readTree(line);
        if (json.path("step").isNumber()) {
          lines.add(line(json));
        }
      } catch (JacksonException e) {
        LOG.debug("a line of {} is half-written", file, e);
      }
    }
    return new RunMetrics(lines);
  }

  private static MetricLine line(JsonNode json) {
    Map<String, Double> figures = new TreeMap<>();
    for (Map.Entry<String, JsonNode> each : json.properties()) {
      if (each.getValue().isNumber()) {
        figures.put(each.getKey(), each.getValue().asDouble());
      }
    }
    return new MetricLine(
        json.path("step").asInt(),
        json.path("epoch").asDouble(0),
        json.path("split").asString(""),
        figures);
  }

  /** How long its steps and evaluations took together; NaN if none has told. */
  public double seconds() {
    double all = 0;
    for (MetricLine line : lines) {
      all += line.figures().getOrDefault("seconds", 0.0);
    }
    return all > 0 ? all : Double.NaN;
  }

  /** A figure of a split over the steps. */
  public List<Point> curve(String split, String figure) {
    List<Point> points = new ArrayList<>();
    for (MetricLine line : lines) {
      Double value = line.figures().get(figure);
      if (line.split().equals(split) && value != null) {
        points.add(new Point(line.step(), value));
      }
    }
    return points;
  }
}
