package krelectra.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import krelectra.annotation.document.Document;
import krelectra.annotation.document.Note;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import org.jspecify.annotations.Nullable;

/** Edits by which a document with all that is in it comes or goes: made at once, not one by one. */
final class WholeDocument {
  private WholeDocument() {}

  /** The edit by which a document comes: it, its sentences, its labels, its notes. */
  static Edit.Bulk arrival(AnnotatedDocument annotated) {
    List<Edit> edits = new ArrayList<>();
    edits.add(Edit.put(new Item.OfDocument(annotated.document())));
    annotated.sentences().forEach(s -> edits.add(Edit.put(new Item.OfSentence(s))));
    annotated.labels().forEach(l -> edits.add(Edit.put(new Item.OfLabel(l))));
    annotated.notes().forEach(n -> edits.add(Edit.put(new Item.OfNote(n))));
    return new Edit.Bulk(annotated.document().id(), edits);
  }

  /** Changes a corpus as an edit says, at once if it can be. */
  static void apply(Edit edit, SqlCorpus corpus) {
    if (edit instanceof Edit.Bulk(String name, List<Edit> edits) && !edits.isEmpty()) {
      AnnotatedDocument comes = document(edits, Edit.Change::before, Edit.Change::after);
      if (comes != null
          && corpus.insert(comes, Contents.deflatedText(comes.document().original()))) {
        return;
      }
      AnnotatedDocument goes = document(edits.reversed(), Edit.Change::after, Edit.Change::before);
      if (goes != null && corpus.delete(goes)) {
        return;
      }
    }
    edit.applyTo(corpus);
  }

  /** What comes or goes if it is nothing but a document and what is in it, in order; else null. */
  private static @Nullable AnnotatedDocument document(
      List<Edit> edits,
      Function<Edit.Change, @Nullable Item> nothing,
      Function<Edit.Change, @Nullable Item> something) {
    Document document = null;
    List<Sentence> sentences = new ArrayList<>();
    List<Label> labels = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    for (Edit edit : edits) {
      if (!(edit instanceof Edit.Change change) || nothing.apply(change) != null) {
        return null;
      }
      Item item = something.apply(change);
      boolean begun = document != null;
      boolean fits = document != null && change.key().document().equals(document.id());
      switch (item) {
        case Item.OfDocument(Document d) when !begun -> document = d;
        case Item.OfSentence(Sentence s) when fits && labels.isEmpty() -> sentences.add(s);
        case Item.OfLabel(Label l) when fits && notes.isEmpty() -> labels.add(l);
        case Item.OfNote(Note n) when fits -> notes.add(n);
        case null, default -> {
          return null;
        }
      }
    }
    return document == null ? null : new AnnotatedDocument(document, sentences, labels, notes);
  }
}
