package krelectra.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import krelectra.annotation.document.Assignment;
import krelectra.annotation.edit.Item;
import krelectra.annotation.edit.Key;
import krelectra.annotation.label.AnnotatedDocument;

/**
 * Lists of a project's sentences. Keys are few bytes, so that a list of a million can be gone
 * through at will; texts are read for the rows in sight. Each call reads a few documents, so that
 * others are not kept waiting.
 */
public final class SentenceLists {
  private static final int MOST_ENTRIES = 20;

  private final StoredProject project;

  public SentenceLists(StoredProject project) {
    this.project = project;
  }

  /**
   * The keys of sentences.
   *
   * @param after the number of the document that the piece before ended with; 0 for the first
   * @param documents how many documents to look at
   */
  public SentenceKeys keys(SentenceFilter filter, long after, int documents) {
    return project
        .database()
        .read(
            sql -> {
              SqlCorpus corpus = corpus(sql);
              List<Long> keys = new ArrayList<>();
              List<DocumentEntry> page = corpus.documents().after(after, documents);
              for (DocumentEntry entry : page) {
                addKeys(sql, corpus, filter, entry, keys);
              }
              long last = page.isEmpty() ? after : page.getLast().number();
              return new SentenceKeys(keys, last, page.size() < documents);
            });
  }

  private static void addKeys(
      SqlSession sql,
      SqlCorpus corpus,
      SentenceFilter filter,
      DocumentEntry entry,
      List<Long> keys) {
    if (filter.isOfAssigned() && !isAssigned(corpus, entry.id(), filter.annotator())) {
      return;
    }
    Map<String, Long> all = SentenceRows.keys(sql, entry.number());
    if (filter.takesAll()) {
      keys.addAll(all.values());
      return;
    }
    DocumentMarks marks = SentenceRows.marks(corpus, entry.number(), entry.id(), filter);
    all.forEach(
        (id, key) -> {
          if (filter.takes(marks.of(id))) {
            keys.add(key);
          }
        });
  }

  private static boolean isAssigned(SqlCorpus corpus, String document, String annotator) {
    return corpus.settings().get(Key.Kind.ASSIGNMENT, document)
            instanceof Item.OfAssignment(Assignment its)
        && its.annotators().contains(annotator);
  }

  /** How many sentences each document has, by its id, in the order in which they came. */
  public Map<String, Long> sizes() {
    return project
        .database()
        .read(
            sql -> {
              Map<String, Long> sizes = new LinkedHashMap<>();
              sql.each(
                  "SELECT id, sentences FROM document WHERE project = ? AND NOT removed"
                      + " ORDER BY number",
                  row -> sizes.put(row.getString(1), row.getLong(2)),
                  project.number());
              return sizes;
            });
  }

  /** How many sentences of documents an annotator is done with in a layer, by the document's id. */
  public Map<String, Long> doneById(SentenceFilter filter, Set<String> documents) {
    return project
        .database()
        .read(
            sql -> {
              SqlCorpus corpus = corpus(sql);
              Map<String, Long> done = new HashMap<>();
              for (String id : documents) {
                if (corpus.documents().has(id)) {
                  long number = corpus.documents().number(id);
                  done.put(id, SentenceRows.marks(corpus, number, id, filter).done());
                }
              }
              return done;
            });
  }

  /**
   * How many sentences the annotator of a filter is done with, by document.
   *
   * @param after as in {@link #keys}
   */
  public Progressed done(SentenceFilter filter, long after, int documents) {
    return project
        .database()
        .read(
            sql -> {
              SqlCorpus corpus = corpus(sql);
              Map<Long, Long> done = new HashMap<>();
              List<DocumentEntry> page = corpus.documents().after(after, documents);
              for (DocumentEntry entry : page) {
                done.put(
                    entry.number(),
                    SentenceRows.marks(corpus, entry.number(), entry.id(), filter).done());
              }
              long last = page.isEmpty() ? after : page.getLast().number();
              return new Progressed(done, last, page.size() < documents);
            });
  }

  /** The same of documents by id; of those that are gone it is 0. */
  public Map<Long, Long> done(SentenceFilter filter, Set<String> documents) {
    return project
        .database()
        .read(
            sql -> {
              SqlCorpus corpus = corpus(sql);
              Map<Long, Long> done = new HashMap<>();
              for (String id : documents) {
                long number = corpus.documents().number(id);
                boolean there = corpus.documents().has(id);
                done.put(number, there ? SentenceRows.marks(corpus, number, id, filter).done() : 0);
              }
              return done;
            });
  }

  /**
   * How far an annotator is.
   *
   * @param done how many sentences are done, by the number of the document
   * @param document as in {@link SentenceKeys}
   * @param isLast whether no document follows
   */
  public record Progressed(Map<Long, Long> done, long document, boolean isLast) {
    /** Copies the map. */
    public Progressed {
      done = Map.copyOf(done);
    }
  }

  /**
   * The ids of the documents that were changed since an entry of the log; empty if that is too much
   * to tell, as after an import.
   */
  public Optional<Set<String>> changedSince(long entry) {
    return project
        .database()
        .read(
            sql -> {
              EditLog log = project.log(sql, new Contents(sql));
              long last = log.last().entry().number();
              if (entry <= 0 || last - entry > MOST_ENTRIES) {
                return Optional.empty();
              }
              Set<String> documents = new LinkedHashSet<>();
              for (long n = entry + 1; n <= last; n++) {
                if (isLong(log, n)) {
                  return Optional.empty();
                }
                log.eachEdit(n, edit -> edit.keys().forEach(key -> documents.add(key.document())));
              }
              documents.remove("");
              return Optional.of(documents);
            });
  }

  /** Whether the edit of an entry, or of the one that it reverts, is too long to be held. */
  private static boolean isLong(EditLog log, long number) {
    EditLog.Row row = log.row(number);
    while (row != null && row.entry().reverts() != 0) {
      row = log.row(row.entry().reverts());
    }
    return row == null || row.entry().parts() > 0;
  }

  /** The sentences of keys, in their order; those that are gone are left out. */
  public List<ListedSentence> rows(List<Long> keys, SentenceFilter filter) {
    return project.database().read(sql -> new SentenceRows(sql, corpus(sql), filter).of(keys));
  }

  /** The key of a sentence; empty if there is none. */
  public Optional<Long> key(String document, String sentence) {
    return project
        .database()
        .read(
            sql -> {
              long number = corpus(sql).documents().number(document);
              long key =
                  sql.number(
                      "SELECT row_key FROM sentence WHERE document = ? AND id = ? AND NOT removed",
                      number,
                      sentence);
              return key == 0 ? Optional.empty() : Optional.of(key);
            });
  }

  /** How many documents there are, and the number of the last: another pair, another list. */
  public String stamp() {
    return project
        .database()
        .read(
            sql ->
                Objects.requireNonNullElse(
                    sql.first(
                        "SELECT COUNT(*), MAX(number) FROM document"
                            + " WHERE project = ? AND NOT removed",
                        row -> row.getLong(1) + ":" + row.getLong(2),
                        project.number()),
                    ""));
  }

  /**
   * A sentence with all that touches it: its document, the sentences that touch it or make a pair
   * with it, the labels on them and on the document, and the notes on all of these.
   */
  public Optional<AnnotatedDocument> around(String document, String sentence) {
    return project
        .database()
        .read(sql -> Optional.ofNullable(Surroundings.of(corpus(sql), document, sentence)));
  }

  private SqlCorpus corpus(SqlSession sql) {
    return project.corpus(sql, new Contents(sql));
  }
}
