package krelectra.annotation.format.webanno;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import krelectra.annotation.document.Range;

/** The lines of a file: tokens, and the parts of tokens that spans end in. */
final class TsvUnits {
  private final List<Range> tokens;
  private final List<String> ids;
  private final List<Range> order;
  private final Map<Integer, List<Range>> parts = new TreeMap<>();

  /**
   * Begins with the tokens.
   *
   * @param ids as {@code 1-1}
   * @param order parts in the order that they should have; others follow
   */
  TsvUnits(List<Range> tokens, List<String> ids, List<Range> order) {
    this.tokens = tokens;
    this.ids = ids;
    this.order = order;
  }

  /** Makes sure that a span has its parts; false if it touches no token. */
  boolean add(Range span) {
    List<Integer> touched = touched(span);
    for (int token : touched) {
      Range part = part(token, span);
      if (!part.equals(tokens.get(token))) {
        List<Range> its = parts.computeIfAbsent(token, t -> new ArrayList<>());
        if (!its.contains(part)) {
          its.add(part);
        }
      }
    }
    return !touched.isEmpty();
  }

  private List<Integer> touched(Range span) {
    List<Integer> touched = new ArrayList<>();
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).end() < span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int t = low; t < tokens.size() && tokens.get(t).start() <= span.end(); t++) {
      Range token = tokens.get(t);
      if (span.isEmpty() && token.start() <= span.start() && span.start() <= token.end()) {
        boolean next =
            span.start() == token.end()
                && t + 1 < tokens.size()
                && tokens.get(t + 1).start() == span.start();
        if (!next || token.isEmpty()) {
          return List.of(t);
        }
      } else if (token.overlaps(span)) {
        touched.add(t);
      }
    }
    return touched;
  }

  private Range part(int token, Range span) {
    Range whole = tokens.get(token);
    int start = Math.max(whole.start(), span.start());
    return new Range(start, Math.max(start, Math.min(whole.end(), span.end())));
  }

  /** The ids of the units of a span. */
  List<String> of(Range span) {
    List<String> units = new ArrayList<>();
    for (int token : touched(span)) {
      Range part = part(token, span);
      int at = part.equals(tokens.get(token)) ? -1 : sorted(token).indexOf(part);
      units.add(at < 0 ? ids.get(token) : ids.get(token) + "." + (at + 1));
    }
    return units;
  }

  /** The parts of a token in order. */
  List<Range> sorted(int token) {
    List<Range> its = parts.getOrDefault(token, List.of());
    return its.size() < 2
        ? its
        : its.stream()
            .sorted(
                Comparator.<Range>comparingInt(
                        part -> order.contains(part) ? order.indexOf(part) : order.size())
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
  }
}
