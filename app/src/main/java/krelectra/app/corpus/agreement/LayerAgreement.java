package krelectra.app.corpus.agreement;

import java.io.IOException;
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
import krelectra.annotation.team.EvidenceUses;
import krelectra.store.Progress;
import krelectra.store.StoredProject;

/**
 * Agreement on a layer of a project.
 *
 * @param feature what the labels are asked for
 * @param annotators whose labels count; empty: of all but models and the curator
 */
public record LayerAgreement(
    StoredProject project,
    Layer layer,
    String feature,
    Set<String> annotators,
    Bootstrap bootstrap,
    Progress progress) {
  /**
   * The layer of an id.
   *
   * @throws InputException if there is none
   */
  public static Layer layer(StoredProject project, String id) {
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

  private Predicate<String> counted() {
    return CountedAnnotators.of(project, annotators, Annotator.CURATOR);
  }

  /** Whether there are spans whose places can be compared, and not only what is said of things. */
  public static boolean isOfSpans(Layer layer) {
    return layer.kind() == LayerKind.SPAN || layer.kind() == LayerKind.ANSWER;
  }

  /**
   * What is said of the same things.
   *
   * @param order the labels from low to high; empty: as they are
   * @throws InputException if a label is not in the order
   */
  public ClassFindings classes(List<String> order, Weighting weighting) throws IOException {
    LayerClasses classes = new LayerClasses(layer.id(), feature, counted());
    EvidenceUses evidence = new EvidenceUses(layer.id(), project.evidenceUses());
    project.eachDocument(
        document -> {
          classes.add(document);
          evidence.add(document);
        },
        progress);
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
    AgreementStudy study = new AgreementStudy(all, !order.isEmpty(), weighting, bootstrap);
    return new ClassFindings(study, classes.places(), evidence.count());
  }

  /**
   * The spans.
   *
   * @param tolerance by how many characters their ends may differ in F1
   * @throws InputException if the layer has none
   */
  public SpanFindings spans(int tolerance) throws IOException {
    if (!isOfSpans(layer)) {
      throw InputException.at(
          project.database().file(),
          "has no spans in the layer " + layer.id(),
          "leave out --spans, or name a layer of spans");
    }
    LayerSpans spans = new LayerSpans(layer.id(), feature, counted());
    EvidenceUses evidence = new EvidenceUses(layer.id(), project.evidenceUses());
    project.eachDocument(
        document -> {
          spans.add(document);
          evidence.add(document);
        },
        progress);
    SpanStudy study =
        new SpanStudy(
            spans.spans(), spans.lengths(), tolerance, Dissimilarity.EQUAL_WEIGHTS, bootstrap);
    return new SpanFindings(study, spans.single(), evidence.count());
  }
}
