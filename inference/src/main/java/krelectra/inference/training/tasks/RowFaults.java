package krelectra.inference.training.tasks;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import krelectra.inference.InputException;

/** What becomes of rows that cannot be used: a malformed one ends the reading, or is counted. */
final class RowFaults {
  private static final String CURE = "correct the row, or let the config drop it (drop_malformed)";

  private final Path file;
  private final boolean drop;
  private final Map<String, Integer> dropped = new TreeMap<>();

  /**
   * For one file.
   *
   * @param drop whether malformed rows are counted and left out
   */
  RowFaults(Path file, boolean drop) {
    this.file = file;
    this.drop = drop;
  }

  /** A row that is not as the format says. */
  void malformed(long line, String problem) {
    malformed(file + ":" + line, problem);
  }

  /** The same at a place that is no line. */
  void malformed(String place, String problem) {
    if (!drop) {
      throw InputException.at(place, problem, CURE);
    }
    leftOut("malformed");
  }

  /** A row that the task itself leaves out. */
  void leftOut(String reason) {
    dropped.merge(reason, 1, Integer::sum);
  }

  Map<String, Integer> dropped() {
    return dropped;
  }
}
