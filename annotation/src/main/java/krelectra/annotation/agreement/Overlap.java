package krelectra.annotation.agreement;

import java.util.ArrayList;
import java.util.List;

/** Finds spans by where they lie. */
final class Overlap {
  private Overlap() {}

  /** Those of ordered spans, none overlapping another, that share a character with a stretch. */
  static List<Continuum.Unit> with(List<Continuum.Unit> units, long start, long end) {
    int low = 0;
    int high = units.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (units.get(middle).end() <= start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    List<Continuum.Unit> found = new ArrayList<>();
    for (int i = low; i < units.size() && units.get(i).start() < end; i++) {
      found.add(units.get(i));
    }
    return found;
  }
}
