package krelectra.annotation.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Agreement on spans taken apart: by pair of annotators and by label. */
public final class SpanTables {
  private SpanTables() {}

  /** Two annotators' agreement on the documents in which both have spans. */
  public record Pair(String first, String second, Agreement agreement) {}

  /**
   * The agreement on the spans of one label.
   *
   * @param spans how many there are
   */
  public record Label(String label, long spans, Agreement agreement) {}

  /** Every pair of annotators: rows in the order (0,1), (0,2), (1,2), … */
  public static List<Pair> pairs(SpanStudy study, SpanMeasure measure) {
    Map<String, Set<String>> documents = new LinkedHashMap<>();
    for (AnnotatedSpan span : study.spans()) {
      documents.computeIfAbsent(span.annotator(), a -> new TreeSet<>()).add(span.document());
    }
    List<String> annotators = List.copyOf(documents.keySet());
    List<Pair> pairs = new ArrayList<>();
    for (int b = 1; b < annotators.size(); b++) {
      for (int a = 0; a < b; a++) {
        String first = annotators.get(a);
        String second = annotators.get(b);
        Set<String> both = new TreeSet<>(documents.getOrDefault(first, Set.of()));
        both.retainAll(documents.getOrDefault(second, Set.of()));
        SpanStudy theirs =
            of(
                study,
                span ->
                    both.contains(span.document())
                        && (span.annotator().equals(first) || span.annotator().equals(second)));
        pairs.add(new Pair(first, second, theirs.measure(measure)));
      }
    }
    return pairs;
  }

  /** Every label by itself, most frequent first. */
  public static List<Label> labels(SpanStudy study, SpanMeasure measure) {
    Map<String, Long> counts = new LinkedHashMap<>();
    study.spans().forEach(span -> counts.merge(span.label(), 1L, Long::sum));
    List<Label> rows = new ArrayList<>();
    counts.forEach(
        (label, count) ->
            rows.add(
                new Label(
                    label, count, of(study, span -> span.label().equals(label)).measure(measure))));
    rows.sort(Comparator.comparingLong(Label::spans).reversed());
    return rows;
  }

  private static SpanStudy of(SpanStudy study, Predicate<AnnotatedSpan> which) {
    return new SpanStudy(
        study.spans().stream().filter(which).toList(),
        study.lengths(),
        study.tolerance(),
        study.dissimilarity(),
        study.bootstrap());
  }
}
