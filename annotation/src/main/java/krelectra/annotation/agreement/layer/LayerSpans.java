package krelectra.annotation.agreement.layer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import krelectra.annotation.agreement.AnnotatedSpan;
import krelectra.annotation.document.Range;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;

/**
 * The spans, or answers, that annotators give in a layer. Where a document has labels of one
 * annotator alone nobody knows whether the others saw it: it is left out and counted. The parts of
 * a span with gaps are spans; labels that are suggested or rejected do not count.
 */
public final class LayerSpans {
  private final String layer;
  private final String feature;
  private final Predicate<String> annotators;
  private final List<AnnotatedSpan> spans = new ArrayList<>();
  private final Map<String, Integer> lengths = new HashMap<>();
  private int single;

  /**
   * @param layer the layer's id
   * @param feature what its labels are asked for
   * @param annotators whose labels count, by id
   */
  public LayerSpans(String layer, String feature, Predicate<String> annotators) {
    this.layer = layer;
    this.feature = feature;
    this.annotators = annotators;
  }

  /** Takes a document into account. */
  public void add(AnnotatedDocument annotated) {
    Map<String, List<AnnotatedSpan>> texts = new HashMap<>();
    for (Label label : annotated.labels()) {
      if (label.layer().equals(layer)
          && label.state() == Label.State.ACCEPTED
          && annotators.test(label.annotator())) {
        String text = annotated.document().id();
        if (label.target() instanceof Target.OfAnswer(String question, List<Range> answers)) {
          text += "/?" + question;
        }
        add(label, text, texts.computeIfAbsent(text, t -> new ArrayList<>()));
      }
    }
    texts.forEach(
        (text, found) -> {
          Set<String> by = new HashSet<>();
          found.forEach(span -> by.add(span.annotator()));
          if (by.size() > 1) {
            spans.addAll(found);
            lengths.put(text, annotated.document().text().length());
          } else {
            single += by.size();
          }
        });
  }

  private void add(Label label, String text, List<AnnotatedSpan> found) {
    for (Range range : label.target().ranges()) {
      if (!range.isEmpty()) {
        found.add(
            new AnnotatedSpan(
                text, label.annotator(), range.start(), range.end(), label.text(feature)));
      }
    }
  }

  /** The spans of documents, or questions, that two annotators or more worked on. */
  public List<AnnotatedSpan> spans() {
    return List.copyOf(spans);
  }

  /** How long the texts of the spans are, by the span's document. */
  public Map<String, Integer> lengths() {
    return Map.copyOf(lengths);
  }

  /** How many documents, or questions, have spans of one annotator alone. */
  public int single() {
    return single;
  }
}
