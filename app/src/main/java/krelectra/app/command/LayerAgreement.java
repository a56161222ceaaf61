package krelectra.app.command;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import krelectra.annotation.InputException;
import krelectra.annotation.agreement.AgreementStudy;
import krelectra.annotation.agreement.Bootstrap;
import krelectra.annotation.agreement.Dissimilarity;
import krelectra.annotation.agreement.Judgement;
import krelectra.annotation.agreement.Judgements;
import krelectra.annotation.agreement.SpanStudy;
import krelectra.annotation.agreement.Weighting;
import krelectra.annotation.agreement.layer.LayerClasses;
import krelectra.annotation.agreement.layer.LayerSpans;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.LayerKind;
import krelectra.store.Progress;
import krelectra.store.StoredProject;

/**
 * Agreement on a layer of a project.
 *
 * @param annotators whose labels count; empty: of all but models and the curator
 */
record LayerAgreement(
    StoredProject project,
    Layer layer,
    String feature,
    Set<String> annotators,
    Bootstrap bootstrap,
    Progress progress) {
  /** The layer of an id. */
  static Layer layer(StoredProject project, String id) {
    return project.layers().stream()
        .filter(layer -> layer.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                InputException.at(
                    project.database().file(),
                    "has no layer " + id + " in this project",
                    "it has: "
                        + project.layers().stream()
                            .map(Layer::id)
                            .collect(Collectors.joining(" "))));
  }

  /**
   * Whose labels count: those that are named, else all but models' and the curator's.
   *
   * @param named none: not named
   */
  static Predicate<String> counted(StoredProject project, Set<String> named, String curator) {
    if (!named.isEmpty()) {
      return named::contains;
    }
    Set<String> left = new HashSet<>(Set.of(curator));
    for (Annotator annotator : project.annotators()) {
      if (annotator.kind() == Annotator.Kind.MODEL) {
        left.add(annotator.id());
      }
    }
    return id -> !left.contains(id);
  }

  private Predicate<String> counted() {
    return counted(project, annotators, Annotator.CURATOR);
  }

  ClassAgreement classes(List<String> order, Weighting weighting) throws IOException {
    LayerClasses classes = new LayerClasses(layer.id(), feature, counted());
    project.eachDocument(classes::add, progress);
    List<Judgement> found = classes.judgements();
    for (Judgement judgement : found) {
      if (!order.isEmpty() && !order.contains(judgement.label())) {
        throw InputException.at(
            project.database().file(),
            "has the label " + judgement.label() + " at " + judgement.item(),
            "name every label in --order");
      }
    }
    Judgements all = order.isEmpty() ? Judgements.of(found) : Judgements.of(found, order);
    return new ClassAgreement(
        new AgreementStudy(all, !order.isEmpty(), weighting, bootstrap), project.database().file());
  }

  SpanStudy spans(int tolerance, Console console) throws IOException {
    if (layer.kind() != LayerKind.SPAN && layer.kind() != LayerKind.ANSWER) {
      throw InputException.at(
          project.database().file(),
          "has no spans in the layer " + layer.id(),
          "leave out --spans, or name a layer of spans");
    }
    LayerSpans spans = new LayerSpans(layer.id(), feature, counted());
    project.eachDocument(spans::add, progress);
    if (spans.single() > 0) {
      console.note(
          spans.single()
              + " documents have spans of one annotator alone and are left out: nobody knows"
              + " whether the others saw them");
    }
    return new SpanStudy(
        spans.spans(), spans.lengths(), tolerance, Dissimilarity.EQUAL_WEIGHTS, bootstrap);
  }
}
