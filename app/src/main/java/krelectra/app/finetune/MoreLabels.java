package krelectra.app.finetune;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import krelectra.annotation.quality.LearningCurve;
import krelectra.app.run.PartRuns;
import krelectra.app.run.RunReading;
import krelectra.app.run.RunRequest;
import krelectra.app.run.RunSummary;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is known of whether more labels would help a run.
 *
 * @param asked the runs of its learning curve; empty if they were not asked for
 * @param found the curve, once they are done
 */
record MoreLabels(Optional<RunSummary> asked, Optional<Found> found) {
  /** Nothing. */
  static final MoreLabels NONE = new MoreLabels(Optional.empty(), Optional.empty());

  private static final long MOST_BYTES = 1 << 20;

  /**
   * A curve.
   *
   * @param labels at the largest size that was measured
   */
  record Found(
      String measure, List<LearningCurve.Point> points, int labels, LearningCurve.Outlook outlook) {
    Found {
      points = List.copyOf(points);
    }

    /** The mean score of each size, the smallest size first. */
    Map<Integer, Double> means() {
      Map<Integer, List<Double>> bySize = new TreeMap<>();
      points.forEach(p -> bySize.computeIfAbsent(p.size(), s -> new ArrayList<>()).add(p.score()));
      Map<Integer, Double> means = new TreeMap<>();
      bySize.forEach(
          (size, scores) ->
              means.put(
                  size, scores.stream().mapToDouble(Double::doubleValue).average().orElse(0)));
      return means;
    }
  }

  /** Where a run's learning curve is measured. */
  static Path folder(Path run) {
    return run.resolve("learning-curve");
  }

  /** The runs of a run's learning curve. */
  static PartRuns runs(Path run) {
    return new PartRuns(folder(run), RunRequest.Purpose.CURVE);
  }

  /** What a run's folder tells. */
  static MoreLabels of(Path run, RunReading reading) throws IOException {
    Path folder = folder(run);
    if (!RunRequest.isIn(folder)) {
      return NONE;
    }
    return new MoreLabels(Optional.of(reading.read(folder)), found(runs(run).result()));
  }

  private static Optional<Found> found(Path file) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
      return Optional.empty();
    }
    try {
      JsonNode json = JsonMapper.shared().readTree(Files.readAllBytes(file));
      List<LearningCurve.Point> points = new ArrayList<>();
      for (JsonNode point : json.path("points")) {
        points.add(
            new LearningCurve.Point(
                point.path("labels").asInt(0), point.path("score").asDouble(Double.NaN)));
      }
      if (points.isEmpty()) {
        return Optional.empty();
      }
      int largest = points.stream().mapToInt(LearningCurve.Point::size).max().orElse(0);
      return Optional.of(
          new Found(
              json.path("measure").asString(""),
              points,
              largest,
              new LearningCurve.Outlook(
                  number(json, "now"),
                  json.path("labels").asInt(0),
                  number(json, "expected"),
                  number(json, "low"),
                  number(json, "high"))));
    } catch (JacksonException e) {
      return Optional.empty(); // half written; it is read again at the next look
    }
  }

  private static double number(JsonNode json, String name) {
    return json.path(name).asDouble(Double.NaN);
  }
}
