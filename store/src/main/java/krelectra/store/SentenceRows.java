package krelectra.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.edit.Item;
import krelectra.annotation.edit.Key;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.LayerKind;
import org.jspecify.annotations.Nullable;

/** Sentences as a list shows them: with their texts and what is said of them. */
record SentenceRows(SqlSession sql, SqlCorpus corpus, SentenceFilter filter) {
  /** So many rows of a document are read one by one. */
  private static final int FEW = 4;

  /** The sentences of keys, in their order; those that are gone are left out. */
  List<ListedSentence> of(List<Long> keys) {
    Map<Long, Long> asked = new HashMap<>();
    keys.forEach(key -> asked.merge(RowTable.documentOf(key), 1L, Long::sum));
    Map<Long, Listed> documents = new HashMap<>();
    boolean joins = joins();
    List<ListedSentence> rows = new ArrayList<>();
    for (long key : keys) {
      long number = RowTable.documentOf(key);
      boolean few = !joins && asked.getOrDefault(number, 0L) <= FEW;
      ListedSentence row =
          few ? row(key) : documents.computeIfAbsent(number, this::listed).row(key);
      if (row != null) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** Whether labels of a layer are of other labels, or of a whole document's text. */
  private boolean joins() {
    return corpus.settings().get(Key.Kind.LAYER, filter.layer()) instanceof Item.OfLayer(Layer its)
        && (its.kind() == LayerKind.RELATION
            || its.kind() == LayerKind.CHAIN
            || its.kind() == LayerKind.ANSWER);
  }

  private String documentId(long number) {
    return Objects.requireNonNullElse(
        sql.first(
            "SELECT id FROM document WHERE number = ? AND NOT removed",
            row -> row.getString(1),
            number),
        "");
  }

  /** One row without reading all of its document's labels. */
  private @Nullable ListedSentence row(long key) {
    long number = RowTable.documentOf(key);
    String document = documentId(number);
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

  private Listed listed(long number) {
    String id = documentId(number);
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

  /** The keys of the sentences of a document by their ids, in order. */
  static Map<String, Long> keys(SqlSession sql, long document) {
    Map<String, Long> keys = new LinkedHashMap<>();
    sql.each(
        "SELECT id, row_key FROM sentence WHERE row_key BETWEEN ? AND ? AND NOT removed"
            + " ORDER BY row_key",
        row -> keys.put(row.getString(1), row.getLong(2)),
        RowTable.firstKey(document),
        RowTable.lastKey(document));
    return keys;
  }

  /** What is said of the sentences of a document. */
  static DocumentMarks marks(SqlCorpus corpus, long number, String id, SentenceFilter filter) {
    return new DocumentMarks(
        corpus.sentences().of(number, id),
        corpus.labels().of(number, id),
        corpus.notes().of(number, id),
        filter.layer(),
        filter.annotator());
  }
}
