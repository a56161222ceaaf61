package krelectra.app.run;

import java.util.Map;

/**
 * A line of a run's {@code metrics.jsonl}.
 *
 * @param split train, dev or test
 * @param figures by name, those alone that are numbers
 */
public record MetricLine(int step, double epoch, String split, Map<String, Double> figures) {
  public MetricLine {
    figures = Map.copyOf(figures);
  }
}
