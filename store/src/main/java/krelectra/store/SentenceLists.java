package krelectra.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import krelectra.annotation.document.Document;
import krelectra.annotation.document.Note;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.edit.Item;
import krelectra.annotation.edit.Key;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.LayerKind;
import org.jspecify.annotations.Nullable;

/**
 * Lists of a project's sentences. Keys are few bytes, so that a list of a million can be gone
 * through at will; texts are read for the rows in sight. Each call reads a few documents, so that
 * others are not kept waiting.
 */
public final class SentenceLists {
  private static final int MOST_ENTRIES = 20;

  /** So many rows of a document are read one by one. */
  private static final int FEW = 4;

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
    Map<String, Long> all = keys(sql, entry.number());
    if (filter.which() == SentenceFilter.Which.ALL) {
      keys.addAll(all.values());
      return;
    }
    DocumentMarks marks = marks(corpus, entry.number(), entry.id(), filter);
    all.forEach(
        (id, key) -> {
          if (filter.takes(marks.of(id))) {
            keys.add(key);
          }
        });
  }

  private static Map<String, Long> keys(SqlSession sql, long document) {
    Map<String, Long> keys = new java.util.LinkedHashMap<>();
    sql.each(
        "SELECT id, row_key FROM sentence WHERE row_key BETWEEN ? AND ? AND NOT removed"
            + " ORDER BY row_key",
        row -> keys.put(row.getString(1), row.getLong(2)),
        RowTable.firstKey(document),
        RowTable.lastKey(document));
    return keys;
  }

  private static DocumentMarks marks(
      SqlCorpus corpus, long number, String id, SentenceFilter filter) {
    return new DocumentMarks(
        corpus.sentences().of(number, id),
        corpus.labels().of(number, id),
        corpus.notes().of(number, id),
        filter.layer(),
        filter.annotator());
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
                done.put(entry.number(), marks(corpus, entry.number(), entry.id(), filter).done());
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
                done.put(number, there ? marks(corpus, number, id, filter).done() : 0);
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
    return project
        .database()
        .read(
            sql -> {
              SqlCorpus corpus = corpus(sql);
              Map<Long, Long> asked = new HashMap<>();
              keys.forEach(key -> asked.merge(RowTable.documentOf(key), 1L, Long::sum));
              Map<Long, Listed> documents = new HashMap<>();
              boolean joins = joins(corpus, filter.layer());
              List<ListedSentence> rows = new ArrayList<>();
              for (long key : keys) {
                long number = RowTable.documentOf(key);
                boolean few = !joins && asked.getOrDefault(number, 0L) <= FEW;
                ListedSentence row =
                    few
                        ? row(sql, corpus, key, filter)
                        : documents
                            .computeIfAbsent(number, n -> listed(sql, corpus, n, filter))
                            .row(key);
                if (row != null) {
                  rows.add(row);
                }
              }
              return rows;
            });
  }

  /** Whether labels of a layer are of other labels, or of a whole document's text. */
  private static boolean joins(SqlCorpus corpus, String layer) {
    return corpus.settings().get(Key.Kind.LAYER, layer) instanceof Item.OfLayer(Layer its)
        && (its.kind() == LayerKind.RELATION
            || its.kind() == LayerKind.CHAIN
            || its.kind() == LayerKind.ANSWER);
  }

  private static String documentId(SqlSession sql, long number) {
    return Objects.requireNonNullElse(
        sql.first(
            "SELECT id FROM document WHERE number = ? AND NOT removed",
            row -> row.getString(1),
            number),
        "");
  }

  /** One row without reading all of its document's labels. */
  private static @Nullable ListedSentence row(
      SqlSession sql, SqlCorpus corpus, long key, SentenceFilter filter) {
    long number = RowTable.documentOf(key);
    String document = documentId(sql, number);
    String id =
        sql.first(
            "SELECT id FROM sentence WHERE row_key = ? AND NOT removed",
            row -> row.getString(1),
            key);
    if (document.isEmpty() || id == null) {
      return null;
    }
    Sentence sentence = corpus.sentences().get(number, new Key(Key.Kind.SENTENCE, document, id));
    if (sentence == null) {
      return null;
    }
    DocumentMarks marks =
        new DocumentMarks(
            List.of(sentence),
            corpus.labels().near(number, sentence),
            corpus.notes().of(number, document),
            filter.layer(),
            filter.annotator());
    String text = sentence.range().of(corpus.documents().text(number));
    return new ListedSentence(key, sentence, text, marks.of(id));
  }

  /** What rows of a document are made of. */
  private record Listed(
      String text, Map<Long, String> ids, Map<String, Sentence> sentences, DocumentMarks marks) {
    @Nullable ListedSentence row(long key) {
      Sentence found = sentences.get(ids.getOrDefault(key, ""));
      return found == null
          ? null
          : new ListedSentence(key, found, found.range().of(text), marks.of(found.id()));
    }
  }

  private static Listed listed(
      SqlSession sql, SqlCorpus corpus, long number, SentenceFilter filter) {
    String id = documentId(sql, number);
    Map<Long, String> ids = new HashMap<>();
    Map<String, Sentence> sentences = new HashMap<>();
    if (!id.isEmpty()) {
      keys(sql, number).forEach((sentence, key) -> ids.put(key, sentence));
      corpus.sentences().of(number, id).forEach(each -> sentences.put(each.id(), each));
    }
    return new Listed(
        id.isEmpty() ? "" : corpus.documents().text(number),
        ids,
        sentences,
        marks(corpus, number, id, filter));
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
        .read(sql -> Optional.ofNullable(around(corpus(sql), document, sentence)));
  }

  private static @Nullable AnnotatedDocument around(
      SqlCorpus corpus, String id, String sentenceId) {
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

  private SqlCorpus corpus(SqlSession sql) {
    return project.corpus(sql, new Contents(sql));
  }
}
