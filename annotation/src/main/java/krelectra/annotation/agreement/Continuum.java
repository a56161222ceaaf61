package krelectra.annotation.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * All annotators' spans along one text; several documents are laid end to end.
 *
 * @param annotators names
 * @param labels the labels that occur, sorted
 * @param units for each annotator the spans in order of their starts
 * @param length of the text in UTF-16 units
 */
record Continuum(
    List<String> annotators, List<String> labels, List<List<Unit>> units, long length) {
  /** A span; the label is an index. */
  record Unit(long start, long end, int label) {
    static final Comparator<Unit> ORDER =
        Comparator.comparingLong(Unit::start)
            .thenComparingLong(Unit::end)
            .thenComparingInt(Unit::label);

    long length() {
      return end - start;
    }

    Unit moved(long by) {
      return new Unit(start + by, end + by, label);
    }
  }

  /**
   * Lays documents end to end in the order in which they first occur.
   *
   * @param lengths of documents; one that is not there is taken to end with its last span
   */
  static Continuum of(List<AnnotatedSpan> spans, Map<String, Integer> lengths) {
    Map<String, Long> ends = new LinkedHashMap<>();
    Set<String> annotators = new LinkedHashSet<>();
    Set<String> labels = new TreeSet<>();
    for (AnnotatedSpan span : spans) {
      ends.merge(span.document(), (long) span.end(), Math::max);
      annotators.add(span.annotator());
      labels.add(span.label());
    }
    Map<String, Long> begins = new LinkedHashMap<>();
    long length = 0;
    for (Map.Entry<String, Long> end : ends.entrySet()) {
      begins.put(end.getKey(), length);
      length += Math.max(end.getValue(), lengths.getOrDefault(end.getKey(), 0));
    }
    List<String> names = List.copyOf(annotators);
    List<String> tags = List.copyOf(labels);
    List<List<Unit>> units = new ArrayList<>();
    names.forEach(name -> units.add(new ArrayList<>()));
    for (AnnotatedSpan span : spans) {
      long begin = begins.getOrDefault(span.document(), 0L);
      units
          .get(names.indexOf(span.annotator()))
          .add(new Unit(begin + span.start(), begin + span.end(), tags.indexOf(span.label())));
    }
    units.forEach(list -> list.sort(Unit.ORDER));
    return new Continuum(names, tags, units, length);
  }

  Continuum with(List<List<Unit>> others, long newLength) {
    return new Continuum(annotators, labels, others, newLength);
  }

  int size() {
    return units.stream().mapToInt(List::size).sum();
  }

  /** The spans of one label. */
  List<Unit> of(int annotator, int label) {
    return units.get(annotator).stream().filter(unit -> unit.label() == label).toList();
  }

  /** Whether spans of an annotator overlap. */
  boolean overlaps() {
    for (List<Unit> list : units) {
      for (int i = 1; i < list.size(); i++) {
        if (list.get(i).start() < list.get(i - 1).end()) {
          return true;
        }
      }
    }
    return false;
  }

  /** The same with an annotator's overlapping spans of one label joined, or counted once. */
  Continuum joined() {
    List<List<Unit>> all = new ArrayList<>();
    for (int a = 0; a < units.size(); a++) {
      List<Unit> joined = new ArrayList<>();
      for (int label = 0; label < labels.size(); label++) {
        Unit open = null;
        for (Unit unit : of(a, label)) {
          if (open != null && unit.start() < open.end()) {
            open = new Unit(open.start(), Math.max(open.end(), unit.end()), label);
          } else {
            if (open != null) {
              joined.add(open);
            }
            open = unit;
          }
        }
        if (open != null) {
          joined.add(open);
        }
      }
      joined.sort(Unit.ORDER);
      all.add(joined);
    }
    return with(all, length);
  }
}
