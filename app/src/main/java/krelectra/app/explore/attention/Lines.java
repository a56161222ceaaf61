package krelectra.app.explore.attention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Which weights of a map are drawn as lines.
 *
 * @param drawn from the smallest weight to the greatest, so that great ones come to lie on top
 * @param found how many there were before the smallest were left out
 */
record Lines(List<Line> drawn, int found) {
  /** More cannot be told apart. */
  static final int MOST = 2000;

  /** Smaller weights have the colour of the ground. */
  private static final float LEAST = 0.003f;

  /** A weight between a row and a column. */
  record Line(int from, int to, float weight) {}

  Lines {
    drawn = List.copyOf(drawn);
  }

  /** All weights of at least {@code threshold}. */
  static Lines above(ShownMap map, double threshold) {
    List<Line> lines = new ArrayList<>();
    for (int from = 0; from < map.size(); from++) {
      for (int to = 0; to < map.size(); to++) {
        add(lines, map, from, to, (float) threshold);
      }
    }
    return greatest(lines);
  }

  /** All weights that leave the rows {@code from} or reach the columns {@code to}. */
  static Lines of(ShownMap map, BitSet from, BitSet to) {
    List<Line> lines = new ArrayList<>();
    for (int row = 0; row < map.size(); row++) {
      for (int column = 0; column < map.size(); column++) {
        if (from.get(row) || to.get(column)) {
          add(lines, map, row, column, LEAST);
        }
      }
    }
    return greatest(lines);
  }

  private static void add(List<Line> lines, ShownMap map, int from, int to, float least) {
    float weight = map.at(from, to);
    if (weight >= Math.max(LEAST, least)) {
      lines.add(new Line(from, to, weight));
    }
  }

  private static Lines greatest(List<Line> lines) {
    lines.sort(Comparator.comparingDouble(Line::weight));
    int found = lines.size();
    return new Lines(lines.subList(Math.max(0, found - MOST), found), found);
  }

  /** How many were left out. */
  boolean isCut() {
    return drawn.size() < found;
  }
}
