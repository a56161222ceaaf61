package krelectra.annotation.quality;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * How a score grows with the number of labels: {@code ceiling - gap · n^-rate}, the power law of
 * learning curves (Viering and Loog 2021, "The Shape of Learning Curves"), by least squares.
 *
 * @param ceiling what the score nears, at most 1
 * @param gap from 0
 * @param rate from 0.1 to 1
 */
public record LearningCurve(double ceiling, double gap, double rate) {
  private static final double LEAST_RATE = 0.1;
  private static final double RATE_STEP = 0.05;
  private static final int RATES = 19;

  /**
   * A measurement.
   *
   * @param size how many labels were learned from
   * @param score from 0 to 1, higher is better
   */
  public record Point(int size, double score) {}

  /**
   * What is expected of more labels.
   *
   * @param now the curve at the largest size that was measured
   * @param size so many labels
   * @param expected the curve there
   * @param low the lower end of the interval
   * @param high its upper end
   */
  public record Outlook(double now, int size, double expected, double low, double high) {}

  /**
   * Fits the curve.
   *
   * @throws IllegalArgumentException if there are points of fewer than two sizes
   */
  public static LearningCurve of(List<Point> points) {
    if (points.stream().map(Point::size).distinct().count() < 2) {
      throw new IllegalArgumentException("points of two sizes or more are needed");
    }
    LearningCurve best = new LearningCurve(0, 0, LEAST_RATE);
    double least = Double.POSITIVE_INFINITY;
    for (int step = 0; step < RATES; step++) {
      LearningCurve curve = fitted(points, LEAST_RATE + RATE_STEP * step);
      double error = curve.error(points);
      if (error < least) {
        best = curve;
        least = error;
      }
    }
    return best;
  }

  /** A straight line in {@code n^-rate}; more labels never make the curve fall. */
  private static LearningCurve fitted(List<Point> points, double rate) {
    double meanX = points.stream().mapToDouble(p -> Math.pow(p.size(), -rate)).average().orElse(0);
    double meanY = mean(points);
    double products = 0;
    double squares = 0;
    for (Point point : points) {
      double x = Math.pow(point.size(), -rate) - meanX;
      products += x * (point.score() - meanY);
      squares += x * x;
    }
    double gap = Math.max(0, -products / squares);
    double ceiling = meanY + gap * meanX;
    if (ceiling <= 1) {
      return new LearningCurve(ceiling, gap, rate);
    }
    // The best line among those that end at 1.
    double through = 0;
    double sum = 0;
    for (Point point : points) {
      double x = Math.pow(point.size(), -rate);
      through += x * (1 - point.score());
      sum += x * x;
    }
    return new LearningCurve(1, Math.max(0, through / sum), rate);
  }

  private static double mean(List<Point> points) {
    return points.stream().mapToDouble(Point::score).average().orElse(0);
  }

  private double error(List<Point> points) {
    double sum = 0;
    for (Point point : points) {
      double difference = point.score() - at(point.size());
      sum += difference * difference;
    }
    return sum;
  }

  /** The expected score of so many labels. */
  public double at(int size) {
    return ceiling - gap * Math.pow(size, -rate);
  }

  /**
   * What to expect of a number of labels, with the percentile interval of a bootstrap over the
   * measurements of each size. With one measurement a size there is nothing to draw from, and the
   * interval is NaN.
   *
   * @param level for instance 0.95
   */
  public static Outlook outlook(
      List<Point> points, int size, int resamples, double level, long seed) {
    LearningCurve curve = of(points);
    int largest = points.stream().mapToInt(Point::size).max().orElse(0);
    Map<Integer, List<Point>> bySize = new TreeMap<>();
    points.forEach(p -> bySize.computeIfAbsent(p.size(), key -> new ArrayList<>()).add(p));
    boolean repeated = bySize.values().stream().anyMatch(each -> each.size() > 1);
    double low = Double.NaN;
    double high = Double.NaN;
    if (repeated && resamples > 0) {
      Random random = new Random(seed);
      List<Double> drawn = new ArrayList<>();
      for (int i = 0; i < resamples; i++) {
        List<Point> sample = new ArrayList<>();
        for (List<Point> each : bySize.values()) {
          each.forEach(p -> sample.add(each.get(random.nextInt(each.size()))));
        }
        drawn.add(of(sample).at(size));
      }
      Collections.sort(drawn);
      low = drawn.get((int) Math.floor((1 - level) / 2 * (resamples - 1)));
      high = drawn.get((int) Math.ceil((1 + level) / 2 * (resamples - 1)));
    }
    return new Outlook(curve.at(largest), size, curve.at(size), low, high);
  }
}
