package krelectra.annotation.agreement.layer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import krelectra.annotation.agreement.Judgement;
import krelectra.annotation.document.Range;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Subjects;
import krelectra.annotation.label.Target;

/**
 * What annotators say of the same things in a layer, as judgements. An item is a document, a
 * sentence, a pair, a question, or what spans, relations or chains of several annotators have in
 * common. Labels that are suggested or rejected do not count; several labels of one annotator on
 * one item are one judgement, joined by {@code |} in order.
 */
public final class LayerClasses {
  private final String layer;
  private final String feature;
  private final Predicate<String> annotators;
  private final List<Judgement> judgements = new ArrayList<>();
  private final Map<String, Place> places = new LinkedHashMap<>();

  /**
   * Where an item is.
   *
   * @param target of the first label on it
   */
  public record Place(String document, Target target) {}

  /**
   * @param layer the layer's id
   * @param feature what its labels are asked for
   * @param annotators whose labels count, by id
   */
  public LayerClasses(String layer, String feature, Predicate<String> annotators) {
    this.layer = layer;
    this.feature = feature;
    this.annotators = annotators;
  }

  /** Takes a document into account. */
  public void add(AnnotatedDocument annotated) {
    Subjects subjects = new Subjects(annotated);
    Map<String, Map<String, TreeSet<String>>> said = new LinkedHashMap<>();
    for (Label label : annotated.labels()) {
      String value = value(label);
      if (counts(label) && !value.isEmpty()) {
        String item = annotated.document().id() + "/" + subjects.of(label);
        places.putIfAbsent(item, new Place(annotated.document().id(), label.target()));
        said.computeIfAbsent(item, i -> new LinkedHashMap<>())
            .computeIfAbsent(label.annotator(), a -> new TreeSet<>())
            .add(value);
      }
    }
    said.forEach(
        (item, by) ->
            by.forEach(
                (annotator, values) ->
                    judgements.add(new Judgement(item, annotator, String.join("|", values)))));
  }

  private boolean counts(Label label) {
    return label.layer().equals(layer)
        && label.state() == Label.State.ACCEPTED
        && annotators.test(label.annotator());
  }

  /** Of an answer without the feature, where it lies; else what the feature says. */
  private String value(Label label) {
    String value = label.text(feature);
    if (value.isEmpty() && label.target() instanceof Target.OfAnswer(String q, List<Range> a)) {
      return a.isEmpty() ? "-" : Subjects.of(a);
    }
    return value;
  }

  /** The judgements so far. */
  public List<Judgement> judgements() {
    return List.copyOf(judgements);
  }

  /** Where the items of the judgements are. */
  public Map<String, Place> places() {
    return Map.copyOf(places);
  }
}
