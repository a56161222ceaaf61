package krelectra.annotation.dataset;

import java.util.ArrayList;
import java.util.List;
import krelectra.annotation.InputException;
import krelectra.annotation.document.Annotator;

/**
 * Whose labels go into a data set: of each item those of the first annotator in the list who said
 * anything of it. Models are never among them.
 *
 * @param annotators ids, the most trusted first; empty: curated labels, then people's in the order
 *     in which they came, then those that files brought
 */
public record Whose(List<String> annotators) {
  /** Everybody's, the curated ones first. */
  public static final Whose CURATED_FIRST = new Whose(List.of());

  /** The ids that curated labels go by. */
  private static final List<String> CURATED = List.of("gold", "curator");

  /** Copies the list. */
  public Whose {
    annotators = List.copyOf(annotators);
  }

  /** Whether an annotator's labels were agreed on, and so are all that there is to say. */
  static boolean isCurated(String annotator) {
    return CURATED.contains(annotator);
  }

  /**
   * Ids, the most trusted first.
   *
   * @param known all annotators of the project
   * @throws InputException if one that was asked for is not there, or is a model
   */
  List<String> order(List<Annotator> known) {
    List<String> order = new ArrayList<>();
    if (!annotators.isEmpty()) {
      annotators.forEach(id -> order.add(checked(id, known)));
      return order;
    }
    for (Annotator annotator : known) {
      if (isCurated(annotator.id()) && annotator.kind() != Annotator.Kind.MODEL) {
        order.add(annotator.id());
      }
    }
    for (Annotator.Kind kind : List.of(Annotator.Kind.PERSON, Annotator.Kind.SOURCE)) {
      for (Annotator annotator : known) {
        if (annotator.kind() == kind && !order.contains(annotator.id())) {
          order.add(annotator.id());
        }
      }
    }
    return order;
  }

  private static String checked(String id, List<Annotator> known) {
    for (Annotator annotator : known) {
      if (annotator.id().equals(id)) {
        if (annotator.kind() == Annotator.Kind.MODEL) {
          throw InputException.at(
              "annotator " + id, "is a model", "only what people stand by is trained on");
        }
        return id;
      }
    }
    throw InputException.at(
        "annotator " + id,
        "is not in the project",
        "give one of " + String.join(", ", known.stream().map(Annotator::id).toList()));
  }
}
