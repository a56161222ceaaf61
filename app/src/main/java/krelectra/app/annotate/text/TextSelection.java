package krelectra.app.annotate.text;

import krelectra.annotation.document.Range;
import krelectra.annotation.layer.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What is selected, from where it began to where it was drawn last: units, never a part of a
 * character.
 *
 * @param anchor the unit that it began with
 * @param focus the unit that moves
 */
public record TextSelection(Range anchor, Range focus) {
  /** One stretch. */
  public static TextSelection of(Range range) {
    return new TextSelection(range, range);
  }

  /** All of it. */
  public Range range() {
    return new Range(Math.min(anchor.start(), focus.start()), Math.max(anchor.end(), focus.end()));
  }

  /**
   * The selection after a step.
   *
   * @param from the selection before; null for none: a step forth selects the first unit
   * @param direction -1 or 1
   * @param extend whether the anchor stays
   * @return null if there is nothing to select
   */
  public static @Nullable TextSelection moved(
      TextUnits units, @Nullable TextSelection from, Unit unit, int direction, boolean extend) {
    if (from == null) {
      Range end = units.at(unit, direction > 0 ? 0 : Integer.MAX_VALUE);
      return end == null ? null : of(end);
    }
    Range next = units.beside(unit, from.focus(), direction);
    if (next == null) {
      return null;
    }
    return extend ? new TextSelection(from.anchor(), next) : of(next);
  }

  /** From one place of the text to another, in whole units; null if there are none. */
  public static @Nullable TextSelection drawn(TextUnits units, Unit unit, int from, int to) {
    Range anchor = units.at(unit, from);
    Range focus = units.at(unit, to);
    return anchor == null || focus == null ? null : new TextSelection(anchor, focus);
  }
}
