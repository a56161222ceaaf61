package krelectra.inference.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * How fast text is split.
 *
 * @param lines how many
 * @param bytes of them in UTF-8, without line ends
 * @param series what everyone took for all lines, by the names of {@link TextBenchmark}
 * @param versions of Python and its packages; empty without Python
 * @param differing lines that the others split otherwise
 */
public record TextFigures(
    int lines, long bytes, List<Series> series, Map<String, String> versions, int differing) {
  public TextFigures {
    series = List.copyOf(series);
    versions = Map.copyOf(versions);
  }

  TextFigures(
      List<String> lines, List<Series> series, Map<String, String> versions, int differing) {
    this(lines.size(), bytes(lines), series, versions, differing);
  }

  private static long bytes(List<String> lines) {
    return lines.stream().mapToLong(line -> line.getBytes(StandardCharsets.UTF_8).length).sum();
  }

  /**
   * What someone took.
   *
   * @throws IllegalArgumentException if it was not measured
   */
  public Series of(String name) {
    return series.stream()
        .filter(each -> each.runner().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + " was not measured"));
  }
}
