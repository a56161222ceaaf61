package krelectra.app.annotate.queue;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import krelectra.app.loop.ranking.Why;

/**
 * Sentences in an order that has a reason for each.
 *
 * @param reasons by the sentences' keys, what comes first first
 */
public record RankedList(Map<Long, Why> reasons) {
  /** Copies the map, in order. */
  public RankedList {
    reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
  }

  /** Those that pass a filter, in this order. */
  List<Long> of(List<Long> passing) {
    Set<Long> all = new HashSet<>(passing);
    return reasons.keySet().stream().filter(all::contains).toList();
  }

  /** Why a sentence stands where it does. */
  public Optional<Why> why(long key) {
    return Optional.ofNullable(reasons.get(key));
  }
}
