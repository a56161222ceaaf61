package krelectra.annotation.merge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import krelectra.annotation.document.Note;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Link;
import krelectra.annotation.label.Subjects;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import org.jspecify.annotations.Nullable;

/**
 * From ids of another's document to ids of one's own: sentences by their places; labels get new
 * ids, made of the annotator's and the old one, or the id of the same label here.
 */
final class Translation {
  private final String document;
  private final Subjects subjects;
  private final Map<String, String> sentences = new HashMap<>();
  private final Map<String, String> labels = new HashMap<>();
  private final Map<String, List<String>> places = new HashMap<>();
  private final Map<List<String>, Integer> counts = new HashMap<>();

  Translation(AnnotatedDocument ours, AnnotatedDocument theirs) {
    document = ours.document().id();
    subjects = new Subjects(theirs);
    Map<Range, String> here = DocumentMerge.places(ours);
    for (Sentence sentence : theirs.sentences()) {
      String id = here.get(sentence.range());
      if (id != null) {
        sentences.put(sentence.id(), id);
      }
    }
    Set<String> used = new HashSet<>();
    ours.labels().forEach(label -> used.add(label.id()));
    for (Label label : theirs.labels()) {
      String id = label.annotator() + "/" + label.id();
      for (int i = 2; !used.add(id); i++) {
        id = label.annotator() + "/" + label.id() + "." + i;
      }
      labels.put(label.id(), id);
      List<String> place = List.of(label.layer(), label.annotator(), subjects.of(label));
      places.put(label.id(), place);
      counts.merge(place, 1, Integer::sum);
    }
  }

  /** A label of the other's that is here already, under an id. */
  void isKnown(String their, String id) {
    labels.put(their, id);
  }

  /** The label with what it is given to here, null if that is not here. */
  @Nullable Label label(Label label) {
    Target target =
        switch (label.target()) {
          case Target.OfSentence(String sentence) -> {
            String id = sentences.get(sentence);
            yield id == null ? null : new Target.OfSentence(id);
          }
          case Target.OfPair(String first, String second) -> {
            String a = sentences.get(first);
            String b = sentences.get(second);
            yield a == null || b == null ? null : new Target.OfPair(a, b);
          }
          default -> label.target();
        };
    return target == null
        ? null
        : new Label(
            label.id(),
            document,
            label.layer(),
            label.annotator(),
            target,
            label.features(),
            label.state());
  }

  /** What a label, translated, is given to. */
  String subject(Label here) {
    return subjects.of(here);
  }

  /** Whether an annotator says but one thing of what a label of the other's is given to. */
  boolean isOnly(String their) {
    return counts.getOrDefault(places.getOrDefault(their, List.of()), 0) == 1;
  }

  /** The label as it comes: with its new id, and those of the labels that it names. */
  Label given(Label here) {
    Target target =
        switch (here.target()) {
          case Target.OfRelation(String source, String to) ->
              new Target.OfRelation(id(source), id(to));
          case Target.OfChain(List<String> members) ->
              new Target.OfChain(members.stream().map(this::id).toList());
          default -> here.target();
        };
    Map<String, Value> features = new LinkedHashMap<>(here.features());
    features.replaceAll(
        (name, value) ->
            value instanceof Value.Links(List<Link> links)
                ? new Value.Links(
                    links.stream().map(link -> new Link(link.role(), id(link.target()))).toList())
                : value);
    return new Label(
        id(here.id()), document, here.layer(), here.annotator(), target, features, here.state());
  }

  private String id(String their) {
    return labels.getOrDefault(their, their);
  }

  /** A note as it comes. */
  Note note(Note note, Set<String> used) {
    String id = note.author() + "/" + note.id();
    for (int i = 2; used.contains(id); i++) {
      id = note.author() + "/" + note.id() + "." + i;
    }
    String subject = note.subject();
    String here = labels.getOrDefault(subject, sentences.getOrDefault(subject, subject));
    return new Note(id, document, here, note.author(), note.time(), note.question(), note.text());
  }
}
