package krelectra.app.corpus.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import krelectra.annotation.agreement.Agreement;
import krelectra.annotation.agreement.AnnotatedSpan;
import krelectra.annotation.agreement.Bootstrap;
import krelectra.annotation.agreement.Confusion;
import krelectra.annotation.agreement.SpanMeasure;
import krelectra.annotation.agreement.SpanStudy;
import krelectra.annotation.agreement.SpanTables;
import krelectra.annotation.label.Target;

/** The spans that annotators give. */
record SpanStudyOfLayer(SpanFindings found) implements LayerStudy {
  /** Between a document's id and a question, where the spans are answers. */
  private static final String QUESTION = "/?";

  private SpanStudy study() {
    return found.study();
  }

  private SpanStudy without(BooleanSupplier stop) {
    return new SpanStudy(
        study().spans(),
        study().lengths(),
        study().tolerance(),
        study().dissimilarity(),
        new Bootstrap(0, 0.95, 1, stop));
  }

  private static SpanMeasure of(String measure) {
    return SpanMeasure.find(measure).orElseThrow();
  }

  @Override
  public List<String> measures() {
    // γ aligns all spans anew for each of many shuffled continua: it comes last.
    return Arrays.stream(SpanMeasure.values())
        .sorted(Comparator.comparing(measure -> measure == SpanMeasure.GAMMA))
        .map(SpanMeasure::id)
        .toList();
  }

  @Override
  public Agreement measure(String measure) {
    return study().measure(of(measure));
  }

  @Override
  public List<PairAgreement> pairs(String measure, BooleanSupplier stop) {
    return SpanTables.pairs(without(stop), of(measure)).stream()
        .map(pair -> new PairAgreement(pair.first(), pair.second(), pair.agreement()))
        .toList();
  }

  @Override
  public List<LabelAgreement> labels(String measure, BooleanSupplier stop) {
    return SpanTables.labels(without(stop), of(measure)).stream()
        .map(label -> new LabelAgreement(label.label(), label.spans(), label.agreement()))
        .toList();
  }

  @Override
  public Optional<Confusion> confusion(String first, String second) {
    return Optional.empty();
  }

  @Override
  public List<JudgedItem> differing(String first, String second) {
    return unequal(
        span -> span.annotator().equals(first) || span.annotator().equals(second), label -> true);
  }

  @Override
  public List<JudgedItem> cell(String first, String second, String row, String column) {
    return List.of();
  }

  @Override
  public List<JudgedItem> ofLabel(String label) {
    return unequal(span -> true, label::equals);
  }

  /** A stretch of text. */
  private record Stretch(String document, int start, int end) {}

  /** Stretches that not all who worked on the document call the same, in order. */
  private List<JudgedItem> unequal(Predicate<AnnotatedSpan> whose, Predicate<String> label) {
    Map<String, Set<String>> workers = new LinkedHashMap<>();
    Map<Stretch, Map<String, Set<String>>> said = new LinkedHashMap<>();
    for (AnnotatedSpan span : study().spans()) {
      if (whose.test(span)) {
        workers.computeIfAbsent(span.document(), d -> new LinkedHashSet<>()).add(span.annotator());
        said.computeIfAbsent(
                new Stretch(span.document(), span.start(), span.end()), s -> new LinkedHashMap<>())
            .computeIfAbsent(span.annotator(), a -> new LinkedHashSet<>())
            .add(span.label());
      }
    }
    List<JudgedItem> items = new ArrayList<>();
    said.forEach(
        (stretch, by) -> {
          Set<String> all = workers.getOrDefault(stretch.document(), Set.of());
          boolean equal = by.size() == all.size() && Set.copyOf(by.values()).size() == 1;
          boolean asked = by.values().stream().anyMatch(labels -> labels.stream().anyMatch(label));
          if (all.size() > 1 && !equal && asked) {
            items.add(item(stretch, all, by));
          }
        });
    return items;
  }

  private static JudgedItem item(Stretch stretch, Set<String> all, Map<String, Set<String>> by) {
    List<String> said = new ArrayList<>();
    for (String annotator : all) {
      Set<String> labels = by.getOrDefault(annotator, Set.of());
      said.add(annotator + ": " + (labels.isEmpty() ? "–" : String.join(", ", labels)));
    }
    int end = stretch.document().indexOf(QUESTION);
    String document = end < 0 ? stretch.document() : stretch.document().substring(0, end);
    return new JudgedItem(
        document, new Target.OfSpan(stretch.start(), stretch.end()), String.join(" · ", said));
  }

  @Override
  public int evidence() {
    return found.evidence();
  }

  @Override
  public int single() {
    return found.single();
  }
}
