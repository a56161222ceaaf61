package krelectra.annotation.team;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import krelectra.annotation.document.EvidenceUse;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Subjects;
import krelectra.annotation.label.Target;

/**
 * Counts the items of a layer that somebody labelled after evidence was shown to him for a sentence
 * that they lie in.
 */
public final class EvidenceUses {
  private final String layer;
  private final Set<List<String>> shown = new HashSet<>();
  private final Set<String> items = new HashSet<>();

  /** Of what was kept in a project. */
  public EvidenceUses(String layer, List<EvidenceUse> uses) {
    this.layer = layer;
    for (EvidenceUse use : uses) {
      if (use.layer().equals(layer)) {
        shown.add(List.of(use.annotator(), use.document(), use.sentence()));
      }
    }
  }

  /** Takes a document into account. */
  public void add(AnnotatedDocument document) {
    if (shown.isEmpty()) {
      return;
    }
    Subjects subjects = new Subjects(document);
    for (Label label : document.labels()) {
      if (label.layer().equals(layer)
          && label.state() == Label.State.ACCEPTED
          && document.sentences().stream()
              .anyMatch(sentence -> isShown(label, sentence) && touches(label, sentence))) {
        items.add(document.document().id() + "/" + subjects.of(label));
      }
    }
  }

  private boolean isShown(Label label, Sentence sentence) {
    return shown.contains(List.of(label.annotator(), sentence.document(), sentence.id()));
  }

  private static boolean touches(Label label, Sentence sentence) {
    return switch (label.target()) {
      case Target.OfSentence(String id) -> id.equals(sentence.id());
      case Target.OfPair(String first, String second) ->
          first.equals(sentence.id()) || second.equals(sentence.id());
      default -> {
        Range extent = label.extent();
        // What has no text of its own, as a relation, counts with any sentence of its document.
        yield extent == null
            || sentence.range().overlaps(extent)
            || sentence.range().contains(extent);
      }
    };
  }

  /** How many items were labelled with evidence shown. */
  public int count() {
    return items.size();
  }

  /** Their names, as agreement names items. */
  public Set<String> items() {
    return Set.copyOf(items);
  }
}
