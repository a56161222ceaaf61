package krelectra.annotation.label;

import java.util.List;
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

  /** The text of a sentence. */
  public String text(Sentence sentence) {
    return sentence.range().of(document.text());
  }
}
