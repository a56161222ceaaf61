package krelectra.app.explore.attention;

/**
 * What a head's map looks like in two numbers.
 *
 * @param entropy of a row, mean over the rows, in shares of the greatest possible (log m): 0 where
 *     every unit attends to a single one, 1 where to all alike
 * @param distance between a unit and what it attends to, in units, mean by weight
 */
public record HeadSummary(double entropy, double distance) {

  /**
   * Sums a map up. Rows without any attention (units of which no piece is left) do not count.
   *
   * @param map {@code [m, m]}, row-major
   */
  static HeadSummary of(float[] map, int m) {
    double entropy = 0;
    double distance = 0;
    int rows = 0;
    for (int from = 0; from < m; from++) {
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
      if (total > 0) {
        // The entropy of weights w / total, whose sum may be a little off 1.
        entropy += bits / total + Math.log(total);
        distance += steps / total;
        rows++;
      }
    }
    if (rows == 0) {
      return new HeadSummary(0, 0);
    }
    return new HeadSummary(m > 1 ? entropy / rows / Math.log(m) : 0, distance / rows);
  }
}
