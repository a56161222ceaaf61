package krelectra.inference.benchmark;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A whole measurement.
 *
 * @param time when it began
 * @param model name of the model's folder
 * @param parameters how many numbers the network has
 * @param versions of Python and its packages; empty without Python
 * @param missing name and reason of each program that could not be compared with
 */
public record Report(
    Instant time,
    Machine machine,
    String model,
    long parameters,
    Map<String, String> versions,
    Map<String, String> missing,
    List<Result> results) {
  public Report {
    versions = Map.copyOf(versions);
    missing = Map.copyOf(missing);
    results = List.copyOf(results);
  }
}
