package krelectra.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import krelectra.annotation.dataset.DataSet;
import krelectra.annotation.dataset.DataSetJson;
import krelectra.annotation.json.Json;
import krelectra.store.Contents.Body;
import org.jspecify.annotations.Nullable;

/** The rows of a project's data sets. */
record DataSetTable(SqlSession sql, Contents contents, int project) {
  private static final String COLUMNS =
      "SELECT head, head_content, made_at, author, entry, items FROM data_set WHERE project = ?";

  /** A row: the set without its items, and where they are. */
  record Row(DataSetEntry entry, Json head, @Nullable Long headContent, long items) {}

  List<Row> rows() {
    return sql.list(COLUMNS + " ORDER BY made_at, name", this::row, project);
  }

  @Nullable Row row(String name) {
    return sql.first(COLUMNS + " AND name = ?", this::row, project, name);
  }

  private Row row(ResultSet row) throws SQLException {
    Json head = contents.read(Body.of(row, 1));
    try {
      DataSetEntry entry =
          new DataSetEntry(
              DataSetJson.summary(head),
              Instant.parse(row.getString(3)),
              row.getString(4),
              row.getLong(5));
      return new Row(entry, head, SqlSession.longOrNull(row, 2), row.getLong(6));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new StoreException("a data set is damaged", e);
    }
  }

  DataSet read(Row row) {
    try {
      return DataSetJson.read(row.head(), items(row));
    } catch (IllegalArgumentException e) {
      throw new StoreException("the data set " + row.entry().name() + " is damaged", e);
    }
  }

  private List<Json> items(Row row) {
    Json items = contents.read(new Body(null, row.items()));
    return items instanceof Json.Array(List<Json> all) ? all : List.of();
  }

  void insert(DataSet set, Instant made, String author, long entry) {
    Body head = contents.keep(DataSetJson.head(set).inLine());
    Json items = new Json.Array(set.items().stream().<Json>map(DataSetJson::item).toList());
    long content = contents.add(Contents.deflated(items.inLine()));
    sql.flush();
    sql.update(
        "INSERT INTO data_set (project, name, made_at, author, entry, head, head_content, items)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        project,
        RowTable.fitting("the data set", set.name()),
        made.toString(),
        RowTable.fitting("the author", author),
        entry,
        head.json(),
        head.content(),
        content);
  }

  /** Takes one away; false if it is not there. */
  boolean delete(String name) {
    Row row = row(name);
    if (row == null) {
      return false;
    }
    contents.remove(row.items());
    contents.remove(row.headContent());
    return sql.update("DELETE FROM data_set WHERE project = ? AND name = ?", project, name) > 0;
  }

  /** A set as backups carry it. */
  Json json(Row row) {
    return Json.object(
        "head", row.head(),
        "items", new Json.Array(items(row)),
        "made", Json.of(row.entry().made().toString()),
        "author", Json.of(row.entry().author()),
        "entry", Json.of(row.entry().entry()));
  }

  /**
   * Adds a set that a backup carried.
   *
   * @throws IllegalArgumentException if it is none, or not what its hash says
   */
  void insert(Json json) {
    if (!(json instanceof Json.Obj set)) {
      throw new IllegalArgumentException("no JSON object");
    }
    Json head = set.members().getOrDefault("head", Json.nothing());
    DataSet read = DataSetJson.read(head, set.items("items"));
    if (row(read.name()) != null) {
      throw new IllegalArgumentException("the data set " + read.name() + " is there twice");
    }
    long entry = set.get("entry") instanceof Json.Num(String literal) ? Long.parseLong(literal) : 0;
    try {
      insert(read, Instant.parse(set.text("made")), set.text("author"), entry);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("no time: " + set.text("made"), e);
    }
  }
}
