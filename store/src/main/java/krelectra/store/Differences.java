package krelectra.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import krelectra.annotation.InputException;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.edit.Key;
import krelectra.annotation.edit.LabelJson;
import krelectra.annotation.json.Json;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import org.jspecify.annotations.Nullable;

/** What two annotators say differently, or what changed between two versions of a project. */
public final class Differences {
  private static final int PAGE = 200;

  private Differences() {}

  /** Takes a difference. */
  @FunctionalInterface
  public interface Lines {
    /** The next one. */
    void add(Json json) throws IOException;
  }

  /** Takes an item that changed. */
  @FunctionalInterface
  public interface Changes {
    /** The next one; null where it was not there. */
    void add(@Nullable Item before, @Nullable Item after) throws IOException;
  }

  /** What several changes of an item come to. */
  private record Net(@Nullable Item before, @Nullable Item after) {}

  /** What labels are given to, and in which layer. */
  private record Place(String layer, Target target) {}

  /**
   * The places where two annotators differ: of the same layer and target, one's labels are not the
   * other's. Labels that were rejected do not count.
   *
   * @throws InputException if one of them has labelled nothing and is no annotator of the project
   */
  public static void annotators(StoredProject project, String a, String b, Lines lines)
      throws IOException {
    Set<String> known =
        project.annotators().stream().map(Annotator::id).collect(Collectors.toSet());
    Set<String> seen = new java.util.HashSet<>(known);
    long after = 0;
    List<DocumentEntry> page = project.documents(0, PAGE);
    while (!page.isEmpty()) {
      for (DocumentEntry entry : page) {
        AnnotatedDocument document = project.document(entry.id()).orElse(null);
        if (document != null) {
          document.labels().forEach(label -> seen.add(label.annotator()));
          compare(document, a, b, lines);
        }
        after = entry.number();
      }
      page = project.documents(after, PAGE);
    }
    for (String annotator : List.of(a, b)) {
      if (!seen.contains(annotator)) {
        throw InputException.at(
            project.database().file(),
            "has no annotator " + annotator,
            "it has: " + String.join(" ", seen));
      }
    }
  }

  private static void compare(AnnotatedDocument document, String a, String b, Lines lines)
      throws IOException {
    Map<Place, List<Json>> ofA = labels(document, a);
    Map<Place, List<Json>> ofB = labels(document, b);
    Map<Place, List<Json>> all = new LinkedHashMap<>(ofA);
    ofB.forEach(all::putIfAbsent);
    for (Place place : all.keySet()) {
      List<Json> fromA = ofA.getOrDefault(place, List.of());
      List<Json> fromB = ofB.getOrDefault(place, List.of());
      if (!fromA.equals(fromB)) {
        lines.add(
            Json.object(
                "document", Json.of(document.document().id()),
                "layer", Json.of(place.layer()),
                "target", LabelJson.write(place.target()),
                "a", told(fromA),
                "b", told(fromB)));
      }
    }
  }

  private static Json told(List<Json> labels) {
    return switch (labels.size()) {
      case 0 -> Json.nothing();
      case 1 -> labels.getFirst();
      default -> new Json.Array(labels);
    };
  }

  private static Map<Place, List<Json>> labels(AnnotatedDocument document, String annotator) {
    Map<Place, List<Json>> labels = new LinkedHashMap<>();
    for (Label label : document.labels()) {
      if (label.annotator().equals(annotator) && label.state() != Label.State.REJECTED) {
        labels
            .computeIfAbsent(new Place(label.layer(), label.target()), p -> new ArrayList<>())
            .add(LabelJson.writeFeatures(label.features()));
      }
    }
    return labels;
  }

  /**
   * The items that edits named between two versions and that are different for it. What a
   * correction of the text merely moved is not among them.
   *
   * @param a the number of an entry of the history; the version is that after it
   * @param b another one
   */
  public static void versions(StoredProject project, long a, long b, Changes changes)
      throws IOException {
    long last = project.lastEntry();
    if (Math.max(a, b) > last) {
      throw InputException.at(
          project.database().file(),
          "has no version @" + Math.max(a, b),
          "the last one is @" + last);
    }
    Map<Key, Net> net = new LinkedHashMap<>();
    for (long entry = Math.min(a, b) + 1; entry <= Math.max(a, b); entry++) {
      project.eachEdit(entry, edit -> add(edit, net));
    }
    for (Net change : net.values()) {
      if (!Objects.equals(change.before(), change.after())) {
        changes.add(
            a <= b ? change.before() : change.after(), a <= b ? change.after() : change.before());
      }
    }
  }

  private static void add(Edit edit, Map<Key, Net> net) {
    switch (edit) {
      case Edit.Change change ->
          net.merge(
              change.key(),
              new Net(change.before(), change.after()),
              (first, then) -> new Net(first.before(), then.after()));
      case Edit.Correction correction -> correction.touched().forEach(c -> add(c, net));
      case Edit.Bulk(String name, List<Edit> edits) -> edits.forEach(e -> add(e, net));
    }
  }
}
