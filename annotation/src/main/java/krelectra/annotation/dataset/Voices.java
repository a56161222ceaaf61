package krelectra.annotation.dataset;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import krelectra.annotation.InputException;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.label.Label;

/**
 * Who counts, and how much. Who labelled without ever having signed is a person whom the project
 * does not know, and counts after those whom it knows.
 */
final class Voices {
  private final List<String> asked;
  private final Map<String, Annotator.Kind> kinds = new HashMap<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final Set<String> unknown = new LinkedHashSet<>();

  /**
   * The voices of a project.
   *
   * @param annotators those that it knows, in the order in which they came
   * @throws InputException if a model was asked for
   */
  Voices(Whose whose, List<Annotator> annotators) {
    asked = whose.annotators();
    for (Annotator annotator : annotators) {
      kinds.put(annotator.id(), annotator.kind());
      places.put(annotator.id(), places.size());
    }
    for (String id : asked) {
      if (kinds.get(id) == Annotator.Kind.MODEL) {
        throw InputException.at(
            "annotator " + id, "is a model", "only what people stand by is trained on");
      }
      if (!kinds.containsKey(id)) {
        unknown.add(id);
      }
    }
  }

  /** Whether a label is somebody's who counts, and stands. */
  boolean count(Label label) {
    unknown.remove(label.annotator());
    return label.state() == Label.State.ACCEPTED && counts(label.annotator());
  }

  private boolean counts(String annotator) {
    return asked.isEmpty()
        ? kinds.get(annotator) != Annotator.Kind.MODEL
        : asked.contains(annotator);
  }

  /** The most trusted first. */
  Comparator<String> order() {
    return Comparator.comparingInt(this::group)
        .thenComparingInt(id -> places.getOrDefault(id, Integer.MAX_VALUE))
        .thenComparing(Comparator.naturalOrder());
  }

  private int group(String annotator) {
    if (!asked.isEmpty()) {
      return asked.indexOf(annotator);
    }
    if (Whose.isCurated(annotator)) {
      return 0;
    }
    return isSource(annotator) ? 2 : 1;
  }

  boolean isSource(String annotator) {
    return annotator.equals(Annotator.SOURCE) || kinds.get(annotator) == Annotator.Kind.SOURCE;
  }

  /** Who counts and has looked at a sentence and found nothing to label. */
  List<String> reviewers(Sentence sentence, String layer) {
    String start = Sentence.reviewedBy("", layer);
    return sentence.properties().keySet().stream()
        .filter(property -> property.startsWith(start))
        .map(property -> property.substring(start.length()))
        .filter(this::counts)
        .toList();
  }

  /**
   * Refuses annotators that were asked for and whom nobody has seen.
   *
   * @throws InputException if there are any
   */
  void requireSeen() {
    for (String id : unknown) {
      throw InputException.at(
          "annotator " + id,
          "is not in the project",
          "give one of " + String.join(", ", places.keySet().stream().sorted().toList()));
    }
  }
}
