package krelectra.inference.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How far a run is, for whoever watches: the file {@code progress.json}, replaced every second.
 *
 * @param phase what is done now: reads, tokenizes, trains, evaluates, tests, paused
 * @param step steps done
 * @param steps in all; 0 until it is known
 * @param secondsPerStep of the last steps alone; NaN until it is known
 * @param secondsLeft to the end, with judging and saving; NaN until it is known
 * @param updated when this was written, in milliseconds since 1970
 */
public record RunProgress(
    String phase, int step, int steps, double secondsPerStep, double secondsLeft, long updated) {
  private static final String NAME = "progress.json";
  private static final JsonMapper JSON = JsonMapper.shared();

  /** What stands in a run's folder; empty if there is nothing to read. */
  public static Optional<RunProgress> read(Path folder) {
    Path file = folder.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      JsonNode json = JSON.readTree(Files.readAllBytes(file));
      return Optional.of(
          new RunProgress(
              json.path("phase").asString(""),
              json.path("step").asInt(0),
              json.path("steps").asInt(0),
              number(json, "seconds_per_step"),
              number(json, "seconds_left"),
              json.path("updated").asLong(0)));
    } catch (IOException | JacksonException e) {
      // A watcher looks again in a moment; what counts stands in run.json.
      return Optional.empty();
    }
  }

  /** Replaces what stands in a run's folder. */
  public void write(Path folder) throws IOException {
    ObjectNode json = JSON.createObjectNode();
    json.put("phase", phase);
    json.put("step", step);
    json.put("steps", steps);
    put(json, "seconds_per_step", secondsPerStep);
    put(json, "seconds_left", secondsLeft);
    json.put("updated", updated);
    Path beside = folder.resolve(NAME + ".tmp");
    Files.writeString(beside, json + "\n", StandardCharsets.UTF_8);
    Files.move(
        beside,
        folder.resolve(NAME),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
  }

  private static double number(JsonNode json, String key) {
    return json.path(key).isNumber() ? json.path(key).asDouble() : Double.NaN;
  }

  private static void put(ObjectNode json, String key, double value) {
    if (Double.isNaN(value)) {
      json.putNull(key);
    } else {
      json.put(key, value);
    }
  }
}
