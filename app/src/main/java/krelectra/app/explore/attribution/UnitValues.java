package krelectra.app.explore.attribution;

import java.util.List;
import java.util.Set;
import krelectra.app.explore.TextUnit;

/**
 * A signed value for each unit of a text.
 *
 * @param units in order
 * @param values of each unit; NaN for one without
 * @param marked units with a thick edge
 * @param greatest the value, without its sign, that gets the full colour; 0 for none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record UnitValues(
    List<TextUnit> units, float[] values, Set<Integer> marked, float greatest) {
  public UnitValues {
    units = List.copyOf(units);
    marked = Set.copyOf(marked);
  }

  /** On a scale of its own. */
  public static UnitValues of(List<TextUnit> units, float[] values, Set<Integer> marked) {
    return new UnitValues(units, values, marked, greatest(values));
  }

  /** The greatest value without its sign; 0 if there is none. */
  public static float greatest(float[] values) {
    float greatest = 0;
    for (float value : values) {
      greatest = Float.isNaN(value) ? greatest : Math.max(greatest, Math.abs(value));
    }
    return greatest;
  }
}
