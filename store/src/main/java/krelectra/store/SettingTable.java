package krelectra.store;

import java.util.ArrayList;
import java.util.List;
import krelectra.annotation.edit.Item;
import krelectra.annotation.edit.ItemJson;
import krelectra.annotation.edit.Key;
import krelectra.annotation.edit.Key.Kind;
import krelectra.store.Contents.Body;
import org.jspecify.annotations.Nullable;

/** What belongs to a project as a whole: itself, its layers, tagsets and annotators. */
final class SettingTable {
  private final SqlSession sql;
  private final Contents contents;
  private final int project;

  SettingTable(SqlSession sql, Contents contents, int project) {
    this.sql = sql;
    this.contents = contents;
    this.project = project;
  }

  @Nullable Item get(Kind kind, String id) {
    Body body =
        sql.first(
            "SELECT body, content FROM setting"
                + " WHERE project = ? AND kind = ? AND id = ? AND NOT removed",
            row -> Body.of(row, 1),
            project,
            kind.name(),
            id);
    return body == null ? null : ItemJson.read(contents.read(body));
  }

  /** All of a kind, in the order in which they came. */
  List<Item> all(Kind kind) {
    List<Body> bodies =
        sql.list(
            "SELECT body, content FROM setting"
                + " WHERE project = ? AND kind = ? AND NOT removed ORDER BY place",
            row -> Body.of(row, 1),
            project,
            kind.name());
    List<Item> items = new ArrayList<>();
    bodies.forEach(body -> items.add(ItemJson.read(contents.read(body))));
    return items;
  }

  void put(Item item) {
    Key key = item.key();
    contents.remove(content(key.kind(), key.id()));
    Body body = contents.keep(ItemJson.write(item).inLine());
    int known =
        sql.update(
            "UPDATE setting SET removed = FALSE, body = ?, content = ?"
                + " WHERE project = ? AND kind = ? AND id = ?",
            body.json(),
            body.content(),
            project,
            key.kind().name(),
            key.id());
    if (known == 0) {
      long last = sql.number("SELECT MAX(place) FROM setting WHERE project = ?", project);
      sql.update(
          "INSERT INTO setting (project, kind, id, place, removed, body, content)"
              + " VALUES (?, ?, ?, ?, FALSE, ?, ?)",
          project,
          key.kind().name(),
          RowTable.fitting("the project", key.id()),
          last + 1,
          body.json(),
          body.content());
    }
    sql.flush();
  }

  private @Nullable Long content(Kind kind, String id) {
    return sql.first(
        "SELECT content FROM setting"
            + " WHERE project = ? AND kind = ? AND id = ? AND content IS NOT NULL",
        row -> row.getLong(1),
        project,
        kind.name(),
        id);
  }

  void remove(Kind kind, String id) {
    contents.remove(content(kind, id));
    sql.update(
        "UPDATE setting SET removed = TRUE, body = NULL, content = NULL"
            + " WHERE project = ? AND kind = ? AND id = ?",
        project,
        kind.name(),
        id);
  }
}
