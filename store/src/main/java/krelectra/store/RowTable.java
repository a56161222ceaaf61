package krelectra.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import krelectra.annotation.InputException;
import krelectra.annotation.edit.Key;
import krelectra.annotation.json.Json;
import krelectra.store.Contents.Body;
import org.jspecify.annotations.Nullable;

/**
 * A table of what documents hold. Its rows lie in the order in which they came; a row that is
 * removed keeps its place, so that an undone removal changes no order.
 *
 * @param <T> what a row is
 */
abstract class RowTable<T> {
  /** The bits of a row's key that tell its place in the document. */
  static final int PLACE_BITS = 24;

  private static final int MOST = 1 << PLACE_BITS;
  private static final int LONGEST_ID = 100_000;

  private final SqlSession sql;
  private final Contents contents;
  private final String table;
  private final String select;
  private final String insert;
  private final String update;

  /**
   * @param columns beside row_key, document, id, removed, body and content
   */
  RowTable(SqlSession sql, Contents contents, String table, List<String> columns) {
    this.sql = sql;
    this.contents = contents;
    this.table = table;
    String listed = columns.isEmpty() ? "" : String.join(", ", columns) + ", ";
    select = "SELECT id, body, content, " + listed + "row_key FROM " + table + " WHERE NOT removed";
    insert =
        "INSERT INTO "
            + table
            + " (row_key, document, id, removed, "
            + listed
            + "body, content) VALUES (?, ?, ?, FALSE, "
            + "?, ".repeat(columns.size())
            + "?, ?)";
    String set = columns.isEmpty() ? "" : String.join(" = ?, ", columns) + " = ?, ";
    update = "UPDATE " + table + " SET removed = FALSE, " + set + "body = ?, content = ?";
  }

  /** The id of a row. */
  abstract String id(T row);

  /** The values of the columns. */
  abstract List<@Nullable Object> values(T row);

  /** What the columns do not hold; null if nothing. */
  abstract @Nullable Json body(T row);

  /** Makes a row: its id, body and content come first, then the columns. */
  abstract SqlSession.Row<T> reader(String document);

  /** Is told that a document has so many rows more; fewer if negative. */
  void counted(long document, int more) {
    // who wants to know overrides it
  }

  /** Reads what a row's columns do not hold. */
  Json readBody(Body body) {
    return contents.read(body);
  }

  static String fitting(String document, String text) {
    if (text.length() > LONGEST_ID) {
      throw InputException.at(
          document, "has an id or a name of over " + LONGEST_ID + " characters", "shorten it");
    }
    return text;
  }

  static long firstKey(long document) {
    return document << PLACE_BITS;
  }

  static long lastKey(long document) {
    return document << PLACE_BITS | (MOST - 1);
  }

  /** The number of the document that a row's key belongs to. */
  static long documentOf(long key) {
    return key >> PLACE_BITS;
  }

  /** The row of a key, null if it is not there. */
  @Nullable T get(long document, Key key) {
    return sql.first(
        select + " AND document = ? AND id = ?", reader(key.document()), document, key.id());
  }

  /** All rows of a document, in order. */
  List<T> of(long document, String documentId) {
    return where("", documentId, firstKey(document), lastKey(document));
  }

  /** The rows of a document whose text starts behind a place, in order. */
  List<T> behind(long document, String documentId, int after) {
    return where(" AND start_unit > ?", documentId, firstKey(document), lastKey(document), after);
  }

  /** Takes rows of a document behind a key, in order. */
  void after(long document, long after, int most, SqlSession.Rows rows) {
    sql.each(
        select + " AND row_key BETWEEN ? AND ? ORDER BY row_key LIMIT ?",
        rows,
        Math.max(firstKey(document), after + 1),
        lastKey(document),
        most);
  }

  /** The rows of a document that a condition holds of, in order. */
  List<T> where(String condition, String document, Object... values) {
    return sql.list(
        select + " AND row_key BETWEEN ? AND ?" + condition + " ORDER BY row_key",
        reader(document),
        values);
  }

  /** Puts a row in its old place, or last. */
  void put(long document, T row) {
    Known known = known(document, id(row));
    if (known == null) {
      insert(following(document), document, row);
      counted(document, 1);
    } else {
      contents.remove(content(known.key()));
      if (known.removed()) {
        counted(document, 1);
      }
      List<@Nullable Object> values = withBody(values(row), row);
      values.add(known.key());
      sql.later(update + " WHERE row_key = ?", values.toArray());
    }
    sql.flush();
  }

  /** A row that is or was there. */
  private record Known(long key, boolean removed) {}

  private @Nullable Known known(long document, String id) {
    return sql.first(
        "SELECT row_key, removed FROM " + table + " WHERE document = ? AND id = ?",
        row -> new Known(row.getLong(1), row.getBoolean(2)),
        document,
        id);
  }

  private @Nullable Long content(long key) {
    return sql.first(
        "SELECT content FROM " + table + " WHERE row_key = ? AND content IS NOT NULL",
        row -> row.getLong(1),
        key);
  }

  private long following(long document) {
    long last =
        sql.number(
            "SELECT row_key FROM "
                + table
                + " WHERE row_key BETWEEN ? AND ? ORDER BY row_key DESC LIMIT 1",
            firstKey(document),
            lastKey(document));
    return Math.max(last, firstKey(document)) + 1;
  }

  private void insert(long key, long document, T row) {
    if (key > lastKey(document)) {
      throw InputException.at(
          id(row), "is one too many: a document has up to " + MOST + " labels", "split it");
    }
    List<@Nullable Object> values = new ArrayList<>();
    Collections.addAll(values, key, document, fitting("a document", id(row)));
    values.addAll(values(row));
    sql.later(insert, withBody(values, row).toArray());
  }

  private List<@Nullable Object> withBody(List<@Nullable Object> values, T row) {
    List<@Nullable Object> all = new ArrayList<>(values);
    Json json = body(row);
    Body body = json == null ? Body.NONE : contents.keep(json.inLine());
    all.add(body.json());
    all.add(body.content());
    return all;
  }

  /** Adds rows to a document that has none, with the next flush. */
  void addAll(long document, List<T> rows) {
    long key = firstKey(document);
    for (T row : rows) {
      insert(++key, document, row);
    }
    if (!rows.isEmpty()) {
      counted(document, rows.size());
    }
  }

  /** Takes a row away. */
  void remove(long document, String id) {
    Known known = known(document, id);
    if (known != null && !known.removed()) {
      contents.remove(content(known.key()));
      sql.update(
          "UPDATE " + table + " SET removed = TRUE, body = NULL, content = NULL WHERE row_key = ?",
          known.key());
      counted(document, -1);
      sql.flush();
    }
  }

  /** Whether a document has no rows but removed ones. */
  boolean isEmpty(long document) {
    return sql.number(
            "SELECT 1 FROM " + table + " WHERE row_key BETWEEN ? AND ? AND NOT removed LIMIT 1",
            firstKey(document),
            lastKey(document))
        == 0;
  }

  /** Forgets the removed rows of a document, with their places. */
  void clear(long document) {
    sql.update(
        "DELETE FROM " + table + " WHERE removed AND row_key BETWEEN ? AND ?",
        firstKey(document),
        lastKey(document));
  }

  /** Takes all rows of a document away. */
  void removeAll(long document) {
    List<Long> kept =
        sql.list(
            "SELECT content FROM "
                + table
                + " WHERE row_key BETWEEN ? AND ? AND content IS NOT NULL",
            row -> row.getLong(1),
            firstKey(document),
            lastKey(document));
    kept.forEach(contents::remove);
    int fewer =
        sql.update(
            "UPDATE "
                + table
                + " SET removed = TRUE, body = NULL, content = NULL"
                + " WHERE row_key BETWEEN ? AND ? AND NOT removed",
            firstKey(document),
            lastKey(document));
    if (fewer > 0) {
      counted(document, -fewer);
      sql.flush();
    }
  }
}
