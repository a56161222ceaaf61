package krelectra.app.explore.attention;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What the selected units attend to, taken together, and what attends to them: sums over the
 * selected rows, or columns, of a map.
 *
 * @param attended the units that receive most, the greatest first
 * @param attending the units that give most, the greatest first
 */
record SelectedSums(List<Sum> attended, List<Sum> attending) {
  /** More are not named. */
  private static final int MOST = 8;

  /**
   * A unit with its sum.
   *
   * @param unit numbered as in the alignment
   */
  record Sum(int unit, String label, double weight) {}

  SelectedSums {
    attended = List.copyOf(attended);
    attending = List.copyOf(attending);
  }

  static SelectedSums of(ShownMap map, Collection<Integer> selection) {
    int[] rows = selection.stream().mapToInt(map::row).filter(row -> row >= 0).toArray();
    int[] columns = selection.stream().mapToInt(map::column).filter(at -> at >= 0).toArray();
    List<Sum> attended = new ArrayList<>();
    for (int column = 0; rows.length > 0 && column < map.width(); column++) {
      int at = column;
      attended.add(
          new Sum(map.columnUnit(at), map.columnLabel(at), sum(rows, row -> map.at(row, at))));
    }
    List<Sum> attending = new ArrayList<>();
    for (int row = 0; columns.length > 0 && row < map.height(); row++) {
      int at = row;
      attending.add(
          new Sum(map.rowUnit(at), map.rowLabel(at), sum(columns, column -> map.at(at, column))));
    }
    return new SelectedSums(greatest(attended), greatest(attending));
  }

  private static double sum(int[] indices, IntToDoubleFunction weight) {
    return IntStream.of(indices).mapToDouble(weight).sum();
  }

  private static List<Sum> greatest(List<Sum> sums) {
    return sums.stream()
        .sorted(Comparator.comparingDouble(Sum::weight).reversed())
        .limit(MOST)
        .toList();
  }
}
