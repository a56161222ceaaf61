package krelectra.inference.analysis.pattern;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import krelectra.inference.analysis.attention.MapUnit;

/** Where a target stands, seen from a source. */
public enum Relation {
  /** The nearest matching unit after the source. */
  NEXT,
  /** The nearest matching unit before the source. */
  PREVIOUS,
  /** Every matching unit after the source. */
  LATER,
  /** Every matching unit before the source. */
  EARLIER,
  /** Every other matching unit of the source's eojeol. */
  SAME_EOJEOL,
  /** Every matching unit, the source itself included. */
  ANY;

  /** The word for it in a query. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Relation> find(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }

  /**
   * Gives a source's targets until one is refused.
   *
   * @param units in order, those of two texts never related but by {@link #ANY}
   * @param matching which units match the target's pattern
   * @param taken takes each; false ends it
   * @return whether all were taken
   */
  boolean targets(List<MapUnit> units, int source, BitSet matching, IntPredicate taken) {
    MapUnit from = units.get(source);
    return switch (this) {
      case NEXT -> each(matching.nextSetBit(source + 1), taken);
      case PREVIOUS -> each(source == 0 ? -1 : matching.previousSetBit(source - 1), taken);
      case LATER -> range(source + 1, units.size(), matching, taken);
      case EARLIER -> range(0, source, matching, taken);
      case ANY -> range(0, units.size(), matching, taken);
      case SAME_EOJEOL -> {
        int start = source;
        while (start > 0 && units.get(start - 1).sharesEojeol(from)) {
          start--;
        }
        int end = source + 1;
        while (end < units.size() && units.get(end).sharesEojeol(from)) {
          end++;
        }
        yield range(start, source, matching, taken) && range(source + 1, end, matching, taken);
      }
    };
  }

  private static boolean each(int target, IntPredicate taken) {
    return target < 0 || taken.test(target);
  }

  private static boolean range(int start, int end, BitSet matching, IntPredicate taken) {
    for (int to = matching.nextSetBit(start);
        to >= 0 && to < end;
        to = matching.nextSetBit(to + 1)) {
      if (!taken.test(to)) {
        return false;
      }
    }
    return true;
  }
}
