package krelectra.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.json.Json;
import krelectra.store.Contents.Body;
import org.jspecify.annotations.Nullable;

/** Sentences; their properties are the body. */
final class SentenceTable extends RowTable<Sentence> {
  private final SqlSession sql;

  SentenceTable(SqlSession sql, Contents contents) {
    super(sql, contents, "sentence", List.of("start_unit", "end_unit"));
    this.sql = sql;
  }

  @Override
  void counted(long document, int more) {
    sql.later("UPDATE document SET sentences = sentences + ? WHERE number = ?", more, document);
  }

  /** How many sentences a project has, as its documents count them. */
  static long count(SqlSession sql, int project) {
    return sql.number("SELECT SUM(sentences) FROM document WHERE project = ?", project);
  }

  @Override
  String id(Sentence sentence) {
    return sentence.id();
  }

  @Override
  List<@Nullable Object> values(Sentence sentence) {
    return Arrays.asList(sentence.range().start(), sentence.range().end());
  }

  @Override
  @Nullable Json body(Sentence sentence) {
    return PropertiesJson.write(sentence.properties());
  }

  @Override
  SqlSession.Row<Sentence> reader(String document) {
    return row ->
        new Sentence(
            row.getString(1),
            document,
            new Range(row.getInt(4), row.getInt(5)),
            PropertiesJson.read(readBody(Body.of(row, 2))));
  }

  /** The sentences of a document behind a key, with their texts, in order. */
  List<SentenceEntry> after(long document, String documentId, String text, long after, int most) {
    List<SentenceEntry> entries = new ArrayList<>();
    SqlSession.Row<Sentence> reader = reader(documentId);
    after(
        document,
        after,
        most,
        row -> {
          Sentence sentence = reader.read(row);
          entries.add(new SentenceEntry(row.getLong(6), sentence, sentence.range().of(text)));
        });
    return entries;
  }
}
