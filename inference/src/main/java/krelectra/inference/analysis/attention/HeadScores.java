package krelectra.inference.analysis.attention;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Every score of every head.
 *
 * @param layers number of layers
 * @param heads number of heads a layer
 * @param values of each score, {@code [layers, heads]}, row-major; NaN if no row counted
 * @param rows of each score, how many rows each head's mean is over
 */
public record HeadScores(
    int layers, int heads, Map<HeadScore, double[]> values, Map<HeadScore, Long> rows) {
  public HeadScores {
    values = new EnumMap<>(values);
    rows = new EnumMap<>(rows);
  }

  /** A head's score; layer and head from 0; NaN if the text has no row that counts. */
  public double at(HeadScore score, int layer, int head) {
    return of(score)[layer * heads + head];
  }

  private double[] of(HeadScore score) {
    return Objects.requireNonNull(values.get(score));
  }

  /** Whether the text has rows that count for a score. */
  public boolean has(HeadScore score) {
    return Objects.requireNonNull(rows.get(score)) > 0;
  }

  /**
   * The heads by a score, the best first; of equal ones the one nearer to the embeddings.
   *
   * @return {@code layer × heads + head} of each; every head in its own order without the score
   */
  public int[] ranking(HeadScore score) {
    double[] own = of(score);
    Comparator<Integer> byValue = Comparator.comparingDouble(i -> own[i]);
    return IntStream.range(0, own.length)
        .boxed()
        .sorted(score.isLeastFirst() ? byValue : byValue.reversed())
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
