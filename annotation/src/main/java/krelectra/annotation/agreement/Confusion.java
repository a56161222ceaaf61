package krelectra.annotation.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What two annotators said of the items that both judged.
 *
 * @param first the annotator of the rows
 * @param second the annotator of the columns
 * @param labels the labels of both axes
 * @param cells the items behind each cell that is not empty
 */
public record Confusion(
    String first, String second, List<String> labels, Map<Cell, List<String>> cells) {
  /**
   * A cell.
   *
   * @param row the first annotator's label
   * @param column the second's
   */
  public record Cell(String row, String column) {}

  /** Of two annotators, by their indices. */
  public static Confusion of(Judgements judgements, int first, int second) {
    Map<Cell, List<String>> cells = new LinkedHashMap<>();
    for (int i = 0; i < judgements.items().size(); i++) {
      int row = judgements.label(i, first);
      int column = judgements.label(i, second);
      if (row != Judgements.MISSING && column != Judgements.MISSING) {
        Cell cell = new Cell(judgements.labels().get(row), judgements.labels().get(column));
        cells.computeIfAbsent(cell, c -> new ArrayList<>()).add(judgements.items().get(i));
      }
    }
    return new Confusion(
        judgements.annotators().get(first),
        judgements.annotators().get(second),
        judgements.labels(),
        cells);
  }

  /** The items that both judged. */
  public int items() {
    return cells.values().stream().mapToInt(List::size).sum();
  }

  /** The items of a cell. */
  public List<String> items(String row, String column) {
    return cells.getOrDefault(new Cell(row, column), List.of());
  }
}
