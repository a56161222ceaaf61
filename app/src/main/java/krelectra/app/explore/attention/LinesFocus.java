package krelectra.app.explore.attention;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Whose lines are drawn: those of the selected units or, while none is selected, of the hovered
 * one.
 *
 * @param from rows on the left
 * @param to columns on the right
 */
record LinesFocus(BitSet from, BitSet to) {

  static LinesFocus of(AttentionViewModel model, AttentionPicture picture) {
    BitSet from = new BitSet();
    BitSet to = new BitSet();
    Direction direction = model.directionProperty().get();
    for (int unit : model.selection()) {
      int row = picture.row(unit);
      if (row >= 0) {
        from.set(row, direction.hasFrom());
        to.set(row, direction.hasTo());
      }
    }
    @Nullable Hover hovered = model.hoveredProperty().get();
    if (from.isEmpty() && to.isEmpty() && hovered instanceof Hover.OfUnit(int unit, boolean left)) {
      int row = picture.row(unit);
      if (row >= 0) {
        (left ? from : to).set(row);
      }
    }
    return new LinesFocus(from, to);
  }

  /** Whether there is none, so that all great weights are drawn. */
  boolean isEmpty() {
    return from.isEmpty() && to.isEmpty();
  }

  Lines lines(ShownMap map, double threshold) {
    return isEmpty() ? Lines.above(map, threshold) : Lines.of(map, from, to);
  }

  /** What a unit on the right receives from those in focus on the left: their mean. */
  double received(ShownMap map, int to) {
    return from.stream().mapToDouble(row -> map.at(row, to)).average().orElse(Double.NaN);
  }

  /** What a unit on the left gives to those in focus on the right: the sum. */
  double given(ShownMap map, int from) {
    return to.isEmpty() ? Double.NaN : to.stream().mapToDouble(c -> map.at(from, c)).sum();
  }
}
