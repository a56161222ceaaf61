package krelectra.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import krelectra.annotation.document.Document;
import krelectra.annotation.document.Note;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.edit.Key;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import org.jspecify.annotations.Nullable;

/** A sentence with all that touches it. */
final class Surroundings {
  private Surroundings() {}

  /** Those of a sentence, null if it is not there. */
  static @Nullable AnnotatedDocument of(SqlCorpus corpus, String id, String sentenceId) {
    Document document = corpus.documents().get(id);
    long number = corpus.documents().number(id);
    Sentence sentence =
        document == null
            ? null
            : corpus.sentences().get(number, new Key(Key.Kind.SENTENCE, id, sentenceId));
    if (document == null || sentence == null) {
      return null;
    }
    Range range = sentence.range();
    List<Label> labels = corpus.labels().of(number, id);
    Set<String> ids = new LinkedHashSet<>();
    Set<String> paired = new LinkedHashSet<>();
    for (Label label : labels) {
      Range extent = label.extent();
      boolean near =
          switch (label.target()) {
            case Target.OfDocument() -> true;
            case Target.OfSentence(String of) -> of.equals(sentenceId);
            case Target.OfPair(String a, String b) -> {
              boolean its = a.equals(sentenceId) || b.equals(sentenceId);
              if (its) {
                paired.add(a);
                paired.add(b);
              }
              yield its;
            }
            case Target.OfAnswer(String q, var answers) -> true;
            case Target.OfSpan span -> extent != null && touches(extent, range);
            default -> false;
          };
      if (near) {
        ids.add(label.id());
      }
    }
    addJoined(labels, ids);
    List<Sentence> sentences = new ArrayList<>();
    for (Sentence each : corpus.sentences().of(number, id)) {
      if (touches(each.range(), range) || paired.contains(each.id())) {
        sentences.add(each);
      }
    }
    List<Note> notes =
        corpus.notes().of(number, id).stream()
            .filter(note -> isNear(note, sentences, ids))
            .toList();
    return new AnnotatedDocument(
        document,
        sentences,
        labels.stream().filter(label -> ids.contains(label.id())).toList(),
        notes);
  }

  private static boolean touches(Range a, Range b) {
    return a.start() <= b.end() && b.start() <= a.end();
  }

  private static boolean isNear(Note note, List<Sentence> sentences, Set<String> labels) {
    return note.subject().isEmpty()
        || labels.contains(note.subject())
        || sentences.stream().anyMatch(each -> each.id().equals(note.subject()));
  }

  /** Adds relations and chains of what is there, and what they join. */
  private static void addJoined(List<Label> labels, Set<String> ids) {
    for (Label label : labels) {
      List<String> joined =
          switch (label.target()) {
            case Target.OfRelation(String source, String to) -> List.of(source, to);
            case Target.OfChain(var members) -> members;
            default -> List.of();
          };
      if (joined.stream().anyMatch(ids::contains)) {
        ids.add(label.id());
        ids.addAll(joined);
      }
    }
  }
}
