package krelectra.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import krelectra.annotation.document.Document;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.edit.Corpus;
import krelectra.annotation.edit.Item;
import krelectra.annotation.edit.Key;
import krelectra.annotation.edit.MemoryCorpus;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import org.jspecify.annotations.Nullable;

/** A project in the database, as edits see it. */
final class SqlCorpus implements Corpus {
  private final SqlSession sql;
  private final SettingTable settings;
  private final DocumentTable documents;
  private final SentenceTable sentences;
  private final LabelTable labels;
  private final NoteTable notes;

  SqlCorpus(SqlSession sql, Contents contents, int project) {
    this.sql = sql;
    settings = new SettingTable(sql, contents, project);
    documents = new DocumentTable(sql, contents, project);
    sentences = new SentenceTable(sql, contents);
    labels = new LabelTable(sql, contents);
    notes = new NoteTable(sql, contents);
  }

  SettingTable settings() {
    return settings;
  }

  DocumentTable documents() {
    return documents;
  }

  SentenceTable sentences() {
    return sentences;
  }

  LabelTable labels() {
    return labels;
  }

  NoteTable notes() {
    return notes;
  }

  @Override
  public @Nullable Item get(Key key) {
    return switch (key.kind()) {
      case PROJECT, LAYER, TAGSET, ANNOTATOR, ASSIGNMENT, EVIDENCE ->
          settings.get(key.kind(), key.id());
      case DOCUMENT -> {
        Document document = documents.get(key.id());
        yield document == null ? null : new Item.OfDocument(document);
      }
      case SENTENCE -> {
        Sentence sentence = sentences.get(documents.number(key.document()), key);
        yield sentence == null ? null : new Item.OfSentence(sentence);
      }
      case LABEL -> {
        Label label = labels.get(documents.number(key.document()), key);
        yield label == null ? null : new Item.OfLabel(label);
      }
      case NOTE -> {
        var note = notes.get(documents.number(key.document()), key);
        yield note == null ? null : new Item.OfNote(note);
      }
    };
  }

  @Override
  public void put(Item item) {
    switch (item) {
      case Item.OfDocument(Document document) -> documents.put(document);
      case Item.OfSentence(Sentence sentence) ->
          sentences.put(documents.reserve(sentence.document()), sentence);
      case Item.OfLabel(Label label) -> labels.put(documents.reserve(label.document()), label);
      case Item.OfNote(var note) -> notes.put(documents.reserve(note.document()), note);
      default -> settings.put(item);
    }
  }

  @Override
  public void remove(Key key) {
    switch (key.kind()) {
      case PROJECT, LAYER, TAGSET, ANNOTATOR, ASSIGNMENT, EVIDENCE ->
          settings.remove(key.kind(), key.id());
      case DOCUMENT -> documents.remove(key.id());
      case SENTENCE -> sentences.remove(documents.number(key.document()), key.id());
      case LABEL -> labels.remove(documents.number(key.document()), key.id());
      case NOTE -> notes.remove(documents.number(key.document()), key.id());
    }
  }

  @Override
  public void shift(String document, int after, int by, Set<Key> except) {
    long number = documents.number(document);
    List<Item> behind = new ArrayList<>();
    sentences.behind(number, document, after).forEach(s -> behind.add(new Item.OfSentence(s)));
    labels.behind(number, document, after).forEach(l -> behind.add(new Item.OfLabel(l)));
    for (Item item : behind) {
      if (!except.contains(item.key())) {
        put(MemoryCorpus.shifted(item, after, by));
      }
    }
  }

  /** Adds sentences of a document that lie behind a key to a page. */
  void addSentences(DocumentEntry entry, long after, int most, List<SentenceEntry> page) {
    String text = documents.text(entry.number());
    page.addAll(sentences.after(entry.number(), entry.id(), text, after, most));
  }

  /**
   * Puts a document with all that is in it where none is.
   *
   * @param original its original text, deflated
   * @return false, and nothing was done, if it is there, or anything that would be in it
   */
  boolean insert(AnnotatedDocument annotated, byte[] original) {
    String id = annotated.document().id();
    long known = documents.number(id);
    if (known != 0 && !(isEmpty(known, id) && clear(known))) {
      return false;
    }
    long number = documents.put(annotated.document(), original);
    sentences.addAll(number, annotated.sentences());
    labels.addAll(number, annotated.labels());
    notes.addAll(number, annotated.notes());
    sql.flush();
    return true;
  }

  private boolean isEmpty(long number, String id) {
    return !documents.has(id)
        && sentences.isEmpty(number)
        && labels.isEmpty(number)
        && notes.isEmpty(number);
  }

  private boolean clear(long number) {
    sentences.clear(number);
    labels.clear(number);
    notes.clear(number);
    return true;
  }

  /**
   * Takes a document with all that is in it away.
   *
   * @return false, and nothing was done, if it is not there exactly so
   */
  boolean delete(AnnotatedDocument annotated) {
    String id = annotated.document().id();
    long number = documents.number(id);
    if (!annotated.document().equals(documents.get(id))
        || !annotated.sentences().equals(sentences.of(number, id))
        || !annotated.labels().equals(labels.of(number, id))
        || !annotated.notes().equals(notes.of(number, id))) {
      return false;
    }
    sentences.removeAll(number);
    labels.removeAll(number);
    notes.removeAll(number);
    documents.remove(id);
    return true;
  }
}
