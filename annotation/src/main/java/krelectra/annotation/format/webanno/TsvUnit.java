package krelectra.annotation.format.webanno;

import java.util.List;
import krelectra.annotation.document.Range;

/**
 * A line of a token or a part of one.
 *
 * @param id as {@code 1-3} or {@code 1-3.1}
 * @param cells all of the line
 * @param line counted from 1
 */
record TsvUnit(String id, Range range, List<String> cells, long line) {
  /** What a layer's column says. */
  String cell(TsvLayer layer, int column) {
    return cells.get(3 + layer.first() + column);
  }
}
