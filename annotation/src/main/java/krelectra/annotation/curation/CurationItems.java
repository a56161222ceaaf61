package krelectra.annotation.curation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import krelectra.annotation.curation.CurationItem.Said;
import krelectra.annotation.document.Range;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Subjects;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.LayerKind;
import org.jspecify.annotations.Nullable;

/**
 * Finds what annotators worked on in a layer. Labels that are suggested or rejected do not count.
 *
 * @param annotators whose labels are compared, by id; the curator's never are
 * @param curator who decides, by id
 */
public record CurationItems(Layer layer, Predicate<String> annotators, String curator) {
  /** What is given to one thing, or to stretches of text that touch. */
  private static final class Group {
    private final String subject;
    private @Nullable Range place;
    private final Map<String, List<Said>> said = new LinkedHashMap<>();
    private final List<Label> decided = new ArrayList<>();

    Group(String subject, @Nullable Range place) {
      this.subject = subject;
      this.place = place;
    }

    void add(Label label, String its, boolean isCurator) {
      if (isCurator) {
        decided.add(label);
      } else {
        said.computeIfAbsent(label.annotator(), a -> new ArrayList<>()).add(new Said(label, its));
      }
    }

    void cover(@Nullable Range extent) {
      Range known = place;
      if (known != null && extent != null) {
        place = new Range(known.start(), Math.max(known.end(), extent.end()));
      }
    }

    String shown() {
      Range known = place;
      return known == null ? subject : Subjects.of(List.of(known));
    }
  }

  /** The items of a document, in the order of the text. */
  public List<CurationItem> of(AnnotatedDocument annotated) {
    List<Label> labels = counted(annotated);
    Subjects subjects = new Subjects(annotated);
    List<Group> groups =
        layer.kind() == LayerKind.SPAN ? spans(labels, subjects) : others(labels, subjects);
    Set<String> workers = new LinkedHashSet<>();
    labels.stream().filter(l -> !isCurator(l)).forEach(label -> workers.add(label.annotator()));
    List<CurationItem> items = new ArrayList<>();
    for (Group group : groups) {
      if (!group.said.isEmpty()) {
        items.add(
            new CurationItem(
                annotated.document().id(),
                layer.id(),
                layer.kind(),
                group.place,
                group.shown(),
                isJudged() ? group.said.keySet() : workers,
                group.said,
                group.decided));
      }
    }
    return items;
  }

  /** Whether who says nothing has not judged; of spans and the like he says that there is none. */
  private boolean isJudged() {
    return switch (layer.kind()) {
      case DOCUMENT, SENTENCE, PAIR -> true;
      case SPAN, RELATION, CHAIN, ANSWER -> false;
    };
  }

  private boolean isCurator(Label label) {
    return label.annotator().equals(curator);
  }

  private List<Label> counted(AnnotatedDocument annotated) {
    return annotated.layer(layer.id()).stream()
        .filter(label -> label.state() == Label.State.ACCEPTED)
        .filter(label -> isCurator(label) || annotators.test(label.annotator()))
        .toList();
  }

  private List<Group> others(List<Label> labels, Subjects subjects) {
    Map<String, Group> groups = new LinkedHashMap<>();
    for (Label label : labels) {
      String subject = subjects.of(label);
      // What an answer is given to is its question; where it lies is what it says.
      String its =
          layer.kind() == LayerKind.ANSWER
              ? subject + " " + Subjects.of(label.target().ranges())
              : subject;
      groups.computeIfAbsent(subject, s -> new Group(s, null)).add(label, its, isCurator(label));
    }
    return List.copyOf(groups.values());
  }

  /** Spans that have a unit in common are one item, with those that touch them in turn. */
  private List<Group> spans(List<Label> labels, Subjects subjects) {
    List<Label> sorted = new ArrayList<>(labels);
    sorted.sort(Comparator.comparing(CurationItems::extent));
    List<Group> groups = new ArrayList<>();
    Group last = null;
    for (Label label : sorted) {
      Range extent = extent(label);
      Range covered = last == null ? null : last.place;
      if (last == null || covered == null || !touch(covered, extent)) {
        last = new Group("", extent);
        groups.add(last);
      }
      last.cover(extent);
      last.add(label, subjects.of(label), isCurator(label));
    }
    return groups;
  }

  private static boolean touch(Range covered, Range extent) {
    return covered.overlaps(extent) || covered.equals(extent);
  }

  private static Range extent(Label label) {
    Range extent = label.extent();
    return extent == null ? new Range(0, 0) : extent;
  }
}
