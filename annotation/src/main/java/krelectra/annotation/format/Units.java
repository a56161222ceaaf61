package krelectra.annotation.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;

/** What formats of records take for one record: a document, or one of its sentences. */
public final class Units {
  private Units() {}

  /**
   * A document or a sentence.
   *
   * @param id as its source named it, else its own
   * @param text its text
   * @param range where it lies in its document
   * @param labels its spans and classes, without relations and pairs
   */
  public record Unit(String id, String text, Range range, List<Label> labels) {}

  /** The document as one unit if anything is said of all of it, or it has one sentence. */
  public static List<Unit> of(AnnotatedDocument annotated) {
    List<Sentence> sentences = annotated.sentences();
    boolean whole =
        sentences.size() < 2
            || annotated.labels().stream().anyMatch(l -> l.target() instanceof Target.OfDocument);
    String text = annotated.document().text();
    if (whole) {
      String id =
          sentences.isEmpty() || sentences.getFirst().property("id").isEmpty()
              ? annotated.document().property("id")
              : sentences.getFirst().property("id");
      return List.of(
          new Unit(
              id.isEmpty() ? annotated.document().id() : id,
              text,
              new Range(0, text.length()),
              annotated.labels()));
    }
    Map<String, List<Label>> bySentence = new HashMap<>();
    SentenceLabels spans = SentenceLabels.ofAll(annotated);
    for (Label label : annotated.labels()) {
      if (label.target() instanceof Target.OfSentence(String sentence)) {
        bySentence.computeIfAbsent(sentence, s -> new ArrayList<>()).add(label);
      }
    }
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      List<Label> labels = new ArrayList<>(bySentence.getOrDefault(sentence.id(), List.of()));
      labels.addAll(spans.of(i));
      String id = sentence.property("id");
      units.add(
          new Unit(
              id.isEmpty() ? annotated.document().id() + "/" + sentence.id() : id,
              annotated.text(sentence),
              sentence.range(),
              labels));
    }
    return units;
  }
}
