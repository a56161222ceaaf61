package krelectra.annotation.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Subjects;
import krelectra.annotation.label.Value;
import org.jspecify.annotations.Nullable;

/** The labels of one's own document, found by what they are given to. */
final class Content {
  private final Subjects subjects;
  private final Map<List<String>, List<Label>> byPlace = new HashMap<>();

  Content(AnnotatedDocument ours) {
    subjects = new Subjects(ours);
    for (Label label : ours.labels()) {
      byPlace.computeIfAbsent(place(label, subjects.of(label)), p -> new ArrayList<>()).add(label);
    }
  }

  private static List<String> place(Label label, String subject) {
    return List.of(label.layer(), label.annotator(), subject);
  }

  String subject(Label label) {
    return subjects.of(label);
  }

  /** The label that says the same of the same thing, null if there is none. */
  @Nullable Label same(Label here, Translation translation) {
    return at(here, translation).stream()
        .filter(label -> label.state() == here.state())
        .filter(label -> features(label).equals(features(here)))
        .findFirst()
        .orElse(null);
  }

  /**
   * The label that says another thing of the same, null if there is none, or if its annotator says
   * several things of it: then this is one more.
   */
  @Nullable Label other(Label here, Translation translation) {
    List<Label> known = at(here, translation);
    return known.size() == 1 && translation.isOnly(here.id()) ? known.getFirst() : null;
  }

  private List<Label> at(Label here, Translation translation) {
    return byPlace.getOrDefault(place(here, translation.subject(here)), List.of());
  }

  /** What a label says, without links, whose ids tell nothing. */
  private static Map<String, Value> features(Label label) {
    Map<String, Value> features = new HashMap<>(label.features());
    features.values().removeIf(value -> value instanceof Value.Links);
    return features;
  }

  /** What a label says in a line. */
  static String said(Label label) {
    String features =
        label.features().entrySet().stream()
            .map(feature -> feature.getKey() + "=" + feature.getValue().asText())
            .collect(Collectors.joining(" "));
    return label.state() == Label.State.ACCEPTED ? features : features + " " + label.state();
  }
}
