package krelectra.app.explore.attribution;

import java.util.List;
import java.util.Set;
import krelectra.app.explore.TextUnit;
import krelectra.inference.analysis.attribution.Attribution;

/**
 * An output shared out among the units of a text.
 *
 * @param attribution among the pieces
 * @param target what was explained, for people
 * @param units in order
 * @param values of each unit; NaN for one that the model did not see with the output
 * @param explained the units whose score was explained; empty for a class
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Explained(
    Attribution attribution,
    String target,
    List<TextUnit> units,
    float[] values,
    Set<Integer> explained) {
  public Explained {
    units = List.copyOf(units);
    explained = Set.copyOf(explained);
  }

  /** The values alone. */
  public UnitValues shares() {
    return UnitValues.of(units, values, explained);
  }
}
