package krelectra.store;

import java.util.List;
import krelectra.annotation.InputException;
import krelectra.annotation.document.Document;
import krelectra.annotation.json.Json;
import krelectra.store.Contents.Body;
import org.jspecify.annotations.Nullable;

/** Documents without their sentences, labels and notes. */
final class DocumentTable {
  /** The longest text, in UTF-16 units: what the reader of the log takes. */
  static final int LONGEST = 60 << 20;

  private static final String COLUMNS =
      "SELECT id, name, part, properties, properties_content, original, corrected FROM document";

  private final SqlSession sql;
  private final Contents contents;
  private final int project;

  DocumentTable(SqlSession sql, Contents contents, int project) {
    this.sql = sql;
    this.contents = contents;
    this.project = project;
  }

  /** A document as its row has it. */
  private record Row(
      String id, String name, int part, Body properties, long original, @Nullable Long corrected) {}

  /** The number of an id, whether it is there or removed; 0 if it never was. */
  long number(String id) {
    return sql.number("SELECT number FROM document WHERE project = ? AND id = ?", project, id);
  }

  /** The number of an id, which gets one if it has none. */
  long reserve(String id) {
    long number = number(id);
    return number != 0
        ? number
        : sql.insert(
            "INSERT INTO document (project, id, name, part, removed) VALUES (?, ?, '', 0, TRUE)",
            project,
            RowTable.fitting("the project", id));
  }

  /** Whether a document is there. */
  boolean has(String id) {
    return sql.number(
            "SELECT 1 FROM document WHERE project = ? AND id = ? AND NOT removed", project, id)
        != 0;
  }

  @Nullable Document get(String id) {
    Row row =
        sql.first(
            COLUMNS + " WHERE project = ? AND id = ? AND NOT removed",
            r ->
                new Row(
                    r.getString(1),
                    r.getString(2),
                    r.getInt(3),
                    Body.of(r, 4),
                    r.getLong(6),
                    SqlSession.longOrNull(r, 7)),
            project,
            id);
    if (row == null) {
      return null;
    }
    String original = contents.text(row.original());
    Long corrected = row.corrected();
    return new Document(
        row.id(),
        row.name(),
        row.part(),
        original,
        corrected == null ? original : contents.text(corrected),
        PropertiesJson.read(contents.read(row.properties())));
  }

  /** The text of a document that is there. */
  String text(long number) {
    long content =
        sql.number(
            "SELECT COALESCE(corrected, original, 0) FROM document WHERE number = ?", number);
    return content == 0 ? "" : contents.text(content);
  }

  /** Documents behind a number, in order. */
  List<DocumentEntry> after(long number, int most) {
    return sql.list(
        "SELECT number, id, name, part FROM document"
            + " WHERE project = ? AND number > ? AND NOT removed ORDER BY project, number LIMIT ?",
        row -> new DocumentEntry(row.getLong(1), row.getString(2), row.getString(3), row.getInt(4)),
        project,
        number,
        most);
  }

  void put(Document document) {
    put(document, Contents.deflatedText(document.original()));
  }

  /** Puts a document whose original text was deflated before. */
  long put(Document document, byte[] original) {
    if (document.original().length() > LONGEST || document.text().length() > LONGEST) {
      throw InputException.at(
          document.name(), "is a text of over 60 million characters", "split the file");
    }
    long number = reserve(document.id());
    removeContents(number);
    Json properties = PropertiesJson.write(document.properties());
    Body body = properties == null ? Body.NONE : contents.keep(properties.inLine());
    Long corrected =
        document.isCorrected() ? contents.add(Contents.deflatedText(document.text())) : null;
    sql.update(
        "UPDATE document SET name = ?, part = ?, removed = FALSE, properties = ?,"
            + " properties_content = ?, original = ?, corrected = ? WHERE number = ?",
        RowTable.fitting(document.id(), document.name()),
        document.part(),
        body.json(),
        body.content(),
        contents.add(original),
        corrected,
        number);
    sql.flush();
    return number;
  }

  void remove(String id) {
    long number = number(id);
    if (number != 0) {
      removeContents(number);
      sql.update(
          "UPDATE document SET removed = TRUE, properties = NULL, properties_content = NULL,"
              + " original = NULL, corrected = NULL WHERE number = ?",
          number);
    }
  }

  private void removeContents(long number) {
    for (String column : List.of("properties_content", "original", "corrected")) {
      contents.remove(
          sql.first(
              "SELECT " + column + " FROM document WHERE number = ? AND " + column + " IS NOT NULL",
              row -> row.getLong(1),
              number));
    }
  }
}
