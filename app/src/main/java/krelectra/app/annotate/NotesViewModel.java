package krelectra.app.annotate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import krelectra.annotation.document.Note;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.label.Label;
import krelectra.app.corpus.CorpusViewModel;

/** Remarks and questions on the sentence at hand and on its labels. */
public final class NotesViewModel {
  private final CorpusViewModel corpus;
  private final SentenceViewModel sentence;
  private final ObservableList<Note> notes = FXCollections.observableArrayList();
  private final ObservableList<Note> known = FXCollections.unmodifiableObservableList(notes);

  NotesViewModel(CorpusViewModel corpus, SentenceViewModel sentence) {
    this.corpus = corpus;
    this.sentence = sentence;
    sentence
        .atHandProperty()
        .addListener(
            (value, before, now) -> {
              List<Note> its =
                  now == null
                      ? List.of()
                      : now.around().notes().stream().filter(note -> isOf(now, note)).toList();
              if (!its.equals(notes)) {
                notes.setAll(its);
              }
            });
  }

  private static boolean isOf(AtHand now, Note note) {
    return note.subject().equals(now.sentence().id())
        || now.label(note.subject()).filter(label -> LabelsHere.isHere(now, label)).isPresent();
  }

  /** The notes on the sentence and its labels, in the order in which they came. */
  public ObservableList<Note> notes() {
    return known;
  }

  /** Adds a note on the label that keys work on, else on the sentence. */
  public void add(String text, boolean question) {
    AtHand now = sentence.atHandProperty().get();
    if (now == null || text.isBlank()) {
      return;
    }
    Note note =
        new Note(
            UUID.randomUUID().toString(),
            now.around().document().id(),
            sentence.active().map(Label::id).orElse(now.sentence().id()),
            sentence.me(),
            Instant.now(),
            question,
            text.strip());
    corpus.edit(Edit.put(new Item.OfNote(note)));
  }

  /** A question was answered: it stays as a remark. */
  public void settle(Note note) {
    Note settled =
        new Note(
            note.id(),
            note.document(),
            note.subject(),
            note.author(),
            note.time(),
            false,
            note.text());
    corpus.edit(Edit.change(new Item.OfNote(note), new Item.OfNote(settled)));
  }

  /** Takes a note away. */
  public void remove(Note note) {
    corpus.edit(Edit.remove(new Item.OfNote(note)));
  }

  /** What a note is about, in the text: a label's words; empty for the sentence. */
  public String subject(Note note) {
    AtHand now = sentence.atHandProperty().get();
    if (now == null) {
      return "";
    }
    return now.label(note.subject())
        .map(Label::extent)
        .map(range -> now.inSentence(range).of(now.text()))
        .orElse("");
  }
}
