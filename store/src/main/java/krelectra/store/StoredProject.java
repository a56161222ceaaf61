package krelectra.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import krelectra.annotation.InputException;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.document.Document;
import krelectra.annotation.document.EvidenceUse;
import krelectra.annotation.document.Project;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.EditConflictException;
import krelectra.annotation.edit.Item;
import krelectra.annotation.edit.Key;
import krelectra.annotation.edit.Key.Kind;
import krelectra.annotation.edit.LoggedEdit;
import krelectra.annotation.format.DocumentSink;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.Tagset;
import krelectra.annotation.team.Assignments;
import org.jspecify.annotations.Nullable;

/**
 * A project in a database. Every change is an edit: on the disk, and in the log, when it returns.
 */
public final class StoredProject {
  private final Database database;
  private final int number;

  StoredProject(Database database, int number) {
    this.database = database;
    this.number = number;
  }

  /** The data sets that it keeps. */
  public DataSets dataSets() {
    return new DataSets(this);
  }

  /** The database that it is in. */
  public Database database() {
    return database;
  }

  int number() {
    return number;
  }

  /** Its number in the database, for names of what belongs to it elsewhere. */
  public int key() {
    return number;
  }

  /** The number of the last entry of its log. */
  public long lastEntry() {
    return database.read(sql -> log(sql, new Contents(sql)).last().entry().number());
  }

  /** The sentence that {@link #sentences} gave a number; empty if it is gone. */
  public Optional<Key> sentenceOf(long sentence) {
    return database.read(
        sql ->
            Optional.ofNullable(
                sql.first(
                    "SELECT d.id, s.id FROM sentence s JOIN document d ON d.number = s.document"
                        + " WHERE s.row_key = ? AND NOT s.removed",
                    row -> new Key(Kind.SENTENCE, row.getString(1), row.getString(2)),
                    sentence)));
  }

  private <T> T read(Function<SqlCorpus, T> work) {
    return database.read(sql -> work.apply(corpus(sql, new Contents(sql))));
  }

  SqlCorpus corpus(SqlSession sql, Contents contents) {
    return new SqlCorpus(sql, contents, number);
  }

  EditLog log(SqlSession sql, Contents contents) {
    return new EditLog(sql, contents, number);
  }

  /** The project as it was described; empty if its description was taken back. */
  public Optional<Project> project() {
    return items(Kind.PROJECT).stream().map(item -> ((Item.OfProject) item).project()).findFirst();
  }

  /** The layers, in the order in which they came. */
  public List<Layer> layers() {
    return items(Kind.LAYER).stream().map(item -> ((Item.OfLayer) item).layer()).toList();
  }

  /** The tagsets, in the order in which they came. */
  public List<Tagset> tagsets() {
    return items(Kind.TAGSET).stream().map(item -> ((Item.OfTagset) item).tagset()).toList();
  }

  /** The annotators, in the order in which they came. */
  public List<Annotator> annotators() {
    return items(Kind.ANNOTATOR).stream()
        .map(item -> ((Item.OfAnnotator) item).annotator())
        .toList();
  }

  /** Who is to annotate which documents. */
  public Assignments assignments() {
    return Assignments.of(
        items(Kind.ASSIGNMENT).stream()
            .map(item -> ((Item.OfAssignment) item).assignment())
            .toList());
  }

  /** Where annotators who work blindly had evidence shown. */
  public List<EvidenceUse> evidenceUses() {
    return items(Kind.EVIDENCE).stream().map(item -> ((Item.OfEvidenceUse) item).use()).toList();
  }

  private List<Item> items(Kind kind) {
    return read(corpus -> corpus.settings().all(kind));
  }

  /** The item of a key, null if it is not there. */
  public @Nullable Item get(Key key) {
    return database
        .<Optional<Item>>read(sql -> Optional.ofNullable(corpus(sql, new Contents(sql)).get(key)))
        .orElse(null);
  }

  /**
   * A page of the documents, in the order in which they came.
   *
   * @param after the number of the last one of the page before; 0 for the first page
   */
  public List<DocumentEntry> documents(long after, int most) {
    return read(corpus -> corpus.documents().after(after, most));
  }

  /** The text of the document of a number. */
  String text(long document) {
    return read(corpus -> corpus.documents().text(document));
  }

  /** A document with all that was said of it. */
  public Optional<AnnotatedDocument> document(String id) {
    return read(corpus -> Optional.ofNullable(document(corpus, id)));
  }

  /**
   * A page of the sentences of all documents, in the order in which they came.
   *
   * @param after the key of the last one of the page before; 0 for the first page
   */
  public List<SentenceEntry> sentences(long after, int most) {
    return read(corpus -> SentencePages.of(corpus, after, most));
  }

  /** The sentences of a document, in the order in which they came; none if it is not there. */
  public List<SentenceEntry> sentences(String document) {
    return read(corpus -> SentencePages.of(corpus, document));
  }

  /** Gives all documents with all that was said of them, in the order in which they came. */
  public void eachDocument(DocumentSink sink, Progress progress) throws IOException {
    long after = 0;
    long done = 0;
    for (List<DocumentEntry> page = documents(0, 200); !page.isEmpty(); ) {
      for (DocumentEntry entry : page) {
        AnnotatedDocument document = document(entry.id()).orElse(null);
        if (document != null) {
          sink.add(document);
        }
        after = entry.number();
        progress.at(++done, 0);
      }
      page = documents(after, 200);
    }
  }

  static @Nullable AnnotatedDocument document(SqlCorpus corpus, String id) {
    Document document = corpus.documents().get(id);
    if (document == null) {
      return null;
    }
    long row = corpus.documents().number(id);
    List<Sentence> sentences = new ArrayList<>(corpus.sentences().of(row, id));
    sentences.sort((a, b) -> Integer.compare(a.range().start(), b.range().start()));
    List<Label> labels = corpus.labels().of(row, id);
    return new AnnotatedDocument(document, sentences, labels, corpus.notes().of(row, id));
  }

  /** How many sentences there are. */
  public long sentenceCount() {
    return database.read(sql -> SentenceTable.count(sql, number));
  }

  /** How many labels there are. */
  public long labelCount() {
    return database.read(
        sql ->
            sql.number(
                "SELECT COUNT(*) FROM label r JOIN document d ON d.number = r.document"
                    + " WHERE d.project = ? AND NOT r.removed",
                number));
  }

  /**
   * Makes an edit.
   *
   * @throws EditConflictException if what it changes is not as it was when it was made
   */
  public LogEntry apply(Edit edit, String author) {
    return database.write(sql -> apply(sql, database.contents(), edit, author));
  }

  /** Gives edits one after the other. */
  @FunctionalInterface
  public interface Pieces {
    /** Gives them to a sink. */
    void each(Consumer<Edit.Bulk> sink) throws IOException;
  }

  /**
   * Makes many edits as one step of the history without holding all of them; empty if there are
   * none. What is read meanwhile is as it was before.
   *
   * @throws EditConflictException if what one changes is not as it was when it was made
   */
  public Optional<LogEntry> applyAll(String step, String author, Pieces pieces) throws IOException {
    try (Database.Transaction transaction = database.begin()) {
      LongStep work = new LongStep(this, transaction);
      pieces.each(work::add);
      return work.edits() == 0 ? Optional.empty() : Optional.of(work.finish(step, author));
    }
  }

  LogEntry apply(SqlSession sql, Contents contents, Edit edit, String author) {
    edit.applyTo(corpus(sql, contents));
    return log(sql, contents).add(author, database.clock().instant(), edit);
  }

  /** Takes back what was done last; empty if there is nothing left to take back. */
  public Optional<LogEntry> undo(String author) {
    return new History(this).revert(author, EditLog.Row::done);
  }

  /** Does again what was undone last; empty if there is nothing, or something was done since. */
  public Optional<LogEntry> redo(String author) {
    return new History(this).revert(author, EditLog.Row::undone);
  }

  /**
   * Takes back one entry, whatever was done since.
   *
   * @throws EditConflictException if what it changed was changed again
   * @throws InputException if there is no such entry, or it is a record that stays
   */
  public LogEntry revert(long entry, String author) {
    return new History(this).revert(entry, author);
  }

  /** Whether there is something to undo, and something to redo. */
  public UndoState undoState() {
    return new History(this).undoState();
  }

  /**
   * What undo and redo would take back.
   *
   * @param done the number of the entry that undo takes back; 0 if there is none
   * @param undone the number of the entry that redo takes back; 0 if there is none
   */
  public record UndoState(long done, long undone) {}

  /**
   * A page of the history, the last entry first.
   *
   * @param before the number of the last one of the page before; {@link Long#MAX_VALUE} for the
   *     first page
   */
  public List<LogEntry> history(long before, int most) {
    return new History(this).before(before, most);
  }

  /** Gives the edits of an entry in the order in which they were made. */
  void eachEdit(long entry, Consumer<Edit> edits) {
    new History(this).eachEdit(entry, edits);
  }

  /** An entry with its edit, which is held in memory whole. */
  public Optional<LoggedEdit> logged(long entry) {
    return new History(this).logged(entry);
  }
}
