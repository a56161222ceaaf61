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

  static LinesFocus of(AttentionViewModel model, ShownMap map) {
    BitSet from = new BitSet();
    BitSet to = new BitSet();
    Direction direction = model.directionProperty().get();
    for (int unit : model.selection()) {
      set(from, map.row(unit), direction.hasFrom());
      set(to, map.column(unit), direction.hasTo());
    }
    @Nullable Hover hovered = model.hoveredProperty().get();
    if (from.isEmpty() && to.isEmpty() && hovered instanceof Hover.OfUnit(int unit, boolean left)) {
      set(from, map.row(unit), left);
      set(to, map.column(unit), !left);
    }
    return new LinesFocus(from, to);
  }

  private static void set(BitSet bits, int index, boolean wanted) {
    if (index >= 0 && wanted) {
      bits.set(index);
    }
  }

  /** Whether there is none, so that all great weights are drawn. */
  boolean isEmpty() {
    return from.isEmpty() && to.isEmpty();
  }

  Lines lines(ShownMap map, double threshold) {
    return isEmpty() ? Lines.above(map, threshold) : Lines.of(map, from, to);
  }

  /** What a unit on the right receives from those in focus on the left: the sum. */
  double received(ShownMap map, int to) {
    return from.isEmpty() ? Double.NaN : from.stream().mapToDouble(row -> map.at(row, to)).sum();
  }

  /** What a unit on the left gives to those in focus on the right: the sum. */
  double given(ShownMap map, int from) {
    return to.isEmpty() ? Double.NaN : to.stream().mapToDouble(c -> map.at(from, c)).sum();
  }
}
