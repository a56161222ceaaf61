package krelectra.inference.analysis.attention;

/**
 * What a head's map, or a row of it, looks like in two numbers.
 *
 * @param entropy of a row, in shares of the greatest possible (log m): 0 where a unit attends to a
 *     single one, 1 where to all alike; of a map the mean over its rows
 * @param distance between a unit and what it attends to, in units, mean by weight; of a map the
 *     mean over its rows
 */
public record HeadSummary(double entropy, double distance) {

  /**
   * Sums a map up. Rows without any attention (units of which no piece is left) do not count.
   *
   * @param map {@code [m, m]}, row-major
   */
  public static HeadSummary of(float[] map, int m) {
    double entropy = 0;
    double distance = 0;
    int rows = 0;
    for (int from = 0; from < m; from++) {
      HeadSummary row = ofRow(map, m, from);
      if (!Double.isNaN(row.entropy())) {
        entropy += row.entropy();
        distance += row.distance();
        rows++;
      }
    }
    return rows == 0 ? new HeadSummary(0, 0) : new HeadSummary(entropy / rows, distance / rows);
  }

  /**
   * Sums a row up.
   *
   * @param map {@code [m, m]}, row-major
   * @return NaN twice for a row without any attention
   */
  static HeadSummary ofRow(float[] map, int m, int from) {
    double total = 0;
    double bits = 0;
    double steps = 0;
    for (int to = 0; to < m; to++) {
      float weight = map[from * m + to];
      if (weight > 0) {
        total += weight;
        bits -= weight * Math.log(weight);
        steps += weight * (double) Math.abs(from - to);
      }
    }
    if (total == 0) {
      return new HeadSummary(Double.NaN, Double.NaN);
    }
    // The entropy of weights w / total, whose sum may be a little off 1.
    double entropy = bits / total + Math.log(total);
    return new HeadSummary(m > 1 ? entropy / Math.log(m) : 0, steps / total);
  }
}
