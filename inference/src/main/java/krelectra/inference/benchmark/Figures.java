package krelectra.inference.benchmark;

import java.util.ArrayList;
import java.util.List;

/** Median, least and greatest of some measurements. */
public record Figures(double median, double min, double max) {
  /**
   * Of any numbers.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static Figures of(List<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("nothing was measured");
    }
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    double median =
        sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    return new Figures(median, sorted.getFirst(), sorted.getLast());
  }

  /** Of the quotients of measurements that were taken beside each other. */
  public static Figures ofRatios(List<Double> above, List<Double> below) {
    if (above.size() != below.size()) {
      throw new IllegalArgumentException(above.size() + " against " + below.size());
    }
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < above.size(); i++) {
      ratios.add(above.get(i) / below.get(i));
    }
    return of(ratios);
  }
}
