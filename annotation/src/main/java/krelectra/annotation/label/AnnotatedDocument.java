package krelectra.annotation.label;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import krelectra.annotation.document.Document;
import krelectra.annotation.document.Note;
import krelectra.annotation.document.Sentence;

/**
 * A document with all that was said of it.
 *
 * @param sentences in text order
 * @param labels in the order of the file that they came from, else in any
 */
public record AnnotatedDocument(
    Document document, List<Sentence> sentences, List<Label> labels, List<Note> notes) {
  /** Copies the lists. */
  public AnnotatedDocument {
    sentences = List.copyOf(sentences);
    labels = List.copyOf(labels);
    notes = List.copyOf(notes);
  }

  /** The labels of a layer, in order. */
  public List<Label> layer(String layer) {
    return labels.stream().filter(label -> label.layer().equals(layer)).toList();
  }

  /**
   * The same without labels that nobody stands by, and without what joins these to others. A
   * question that waits for its answer stays.
   */
  public AnnotatedDocument standing() {
    Set<String> gone = new HashSet<>();
    List<Label> kept = labels;
    for (int before = -1; before != gone.size(); ) {
      before = gone.size();
      kept = kept.stream().filter(label -> stands(label, gone)).toList();
    }
    return gone.isEmpty() ? this : new AnnotatedDocument(document, sentences, kept, notes);
  }

  private static boolean stands(Label label, Set<String> gone) {
    boolean waits =
        label.state() == Label.State.SUGGESTED
            && label.target() instanceof Target.OfAnswer(String question, var answers)
            && answers.isEmpty();
    boolean joinsGone =
        switch (label.target()) {
          case Target.OfRelation(String source, String target) ->
              gone.contains(source) || gone.contains(target);
          case Target.OfChain(List<String> members) -> members.stream().anyMatch(gone::contains);
          default -> false;
        };
    if (joinsGone || (label.state() != Label.State.ACCEPTED && !waits)) {
      gone.add(label.id());
      return false;
    }
    return true;
  }

  /** The text of a sentence. */
  public String text(Sentence sentence) {
    return sentence.range().of(document.text());
  }
}
