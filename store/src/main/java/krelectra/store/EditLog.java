package krelectra.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.EditJson;
import krelectra.annotation.json.JsonReader;
import krelectra.store.Contents.Body;
import org.jspecify.annotations.Nullable;

/**
 * The log of a project. Entries are only ever added; each carries a SHA-256 over itself and the one
 * before, so that a changed or missing entry shows.
 */
final class EditLog {
  private static final String COLUMNS =
      "SELECT number, author, made_at, reverts, name, parts, below, done, undone, chain, body,"
          + " content FROM log WHERE project = ?";

  private final SqlSession sql;
  private final Contents contents;
  private final int project;

  EditLog(SqlSession sql, Contents contents, int project) {
    this.sql = sql;
    this.contents = contents;
    this.project = project;
  }

  /**
   * An entry with where it stands.
   *
   * @param below the entry under it on its stack
   * @param done the entry that undo takes back after this one
   * @param undone the entry that redo takes back after this one
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Row(LogEntry entry, long below, long done, long undone, byte[] chain, Body body) {
    static final Row NONE =
        new Row(new LogEntry(0, "", Instant.EPOCH, 0, "", 0), 0, 0, 0, new byte[32], Body.NONE);

    static Row of(ResultSet row) throws SQLException {
      LogEntry entry =
          new LogEntry(
              row.getLong(1),
              row.getString(2),
              Instant.parse(row.getString(3)),
              row.getLong(4),
              row.getString(5),
              row.getInt(6));
      return new Row(
          entry,
          row.getLong(7),
          row.getLong(8),
          row.getLong(9),
          row.getBytes(10),
          Body.of(row, 11));
    }
  }

  /** The last entry; that of number 0 if there is none. */
  Row last() {
    Row row = sql.first(COLUMNS + " ORDER BY project DESC, number DESC LIMIT 1", Row::of, project);
    return row == null ? Row.NONE : row;
  }

  /** The entry of a number, null if there is none. */
  @Nullable Row row(long number) {
    return sql.first(COLUMNS + " AND number = ?", Row::of, project, number);
  }

  private Row known(long number) {
    Row row = row(number);
    if (row == null) {
      throw new StoreException("the log has no entry " + number);
    }
    return row;
  }

  /** Entries behind a number, in order. */
  List<Row> after(long number, int most) {
    return sql.list(
        COLUMNS + " AND number > ? ORDER BY project, number LIMIT ?",
        Row::of,
        project,
        number,
        most);
  }

  /** Entries before a number, the last first. */
  List<Row> before(long number, int most) {
    return sql.list(
        COLUMNS + " AND number < ? ORDER BY project DESC, number DESC LIMIT ?",
        Row::of,
        project,
        number,
        most);
  }

  /** Adds an edit. */
  LogEntry add(String author, Instant time, Edit edit) {
    String json = EditJson.write(edit).inLine();
    String name = edit instanceof Edit.Bulk(String step, List<Edit> edits) ? step : "";
    LogEntry entry = next(author, time, 0, name, 0);
    MessageDigest digest = Digests.sha256();
    digest.update(json.getBytes(StandardCharsets.UTF_8));
    insert(entry, contents.keep(json), chained(last(), entry, digest));
    return entry;
  }

  /** Adds that an entry is taken back. */
  LogEntry addReversal(String author, Instant time, long reverts) {
    LogEntry entry = next(author, time, reverts, "", 0);
    insert(entry, Body.NONE, chained(last(), entry, Digests.sha256()));
    return entry;
  }

  /** The entry that follows the last one. */
  LogEntry next(String author, Instant time, long reverts, String name, int parts) {
    return new LogEntry(last().entry().number() + 1, author, time, reverts, name, parts);
  }

  /** The digest of an entry over the last one, itself, and the JSON of its edit. */
  static byte[] chained(Row last, LogEntry entry, MessageDigest edit) {
    MessageDigest digest = Digests.sha256();
    digest.update(last.chain());
    digest.update(entry.json().inLine().getBytes(StandardCharsets.UTF_8));
    return digest.digest(edit.digest());
  }

  /** Keeps a part of an entry's edit; the entry itself follows with {@link #insert}. */
  void addPart(long number, int part, byte[] deflated) {
    sql.later(
        "INSERT INTO log_part (project, number, part, content) VALUES (?, ?, ?, ?)",
        project,
        number,
        part,
        contents.add(deflated));
  }

  /** Adds an entry to the log and to the stack of what is done or undone. */
  void insert(LogEntry entry, Body body, byte[] chain) {
    Row last = last();
    long reverts = entry.reverts();
    long below;
    long done;
    long undone;
    if (entry.isRecord()) {
      done = last.done();
      below = 0;
      undone = last.undone();
    } else if (reverts != 0 && reverts == last.done()) {
      done = known(reverts).below();
      below = last.undone();
      undone = entry.number();
    } else {
      boolean isRedo = reverts != 0 && reverts == last.undone();
      undone = isRedo ? known(reverts).below() : 0;
      below = last.done();
      done = entry.number();
    }
    sql.update(
        "INSERT INTO log (project, number, author, made_at, reverts, name, parts, body, content,"
            + " below, done, undone, chain) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        project,
        entry.number(),
        RowTable.fitting("the author", entry.author()),
        entry.time().toString(),
        reverts,
        RowTable.fitting("the step", entry.name()),
        entry.parts(),
        body.json(),
        body.content(),
        below,
        done,
        undone,
        chain);
    sql.flush();
  }

  /** The JSON of the edit of an entry in its pieces; none if it reverts another. */
  void eachJson(Row row, Consumer<String> pieces) {
    if (row.entry().parts() > 0) {
      for (int part = 0; part < row.entry().parts(); part++) {
        pieces.accept(partJson(row.entry().number(), part));
      }
    } else if (row.entry().reverts() == 0) {
      String json = row.body().json();
      Long content = row.body().content();
      if (json == null && content == null) {
        throw new StoreException("entry " + row.entry().number() + " of the log has no edit");
      }
      pieces.accept(
          json != null || content == null ? String.valueOf(json) : contents.json(content));
    }
  }

  String partJson(long number, int part) {
    Long content =
        sql.first(
            "SELECT content FROM log_part WHERE project = ? AND number = ? AND part = ?",
            row -> row.getLong(1),
            project,
            number,
            part);
    if (content == null) {
      throw new StoreException("entry " + number + " of the log lacks part " + part);
    }
    return contents.json(content);
  }

  /**
   * What an entry did, in the order in which it was done: of one that reverts another, the other's
   * edits inverted, the last first.
   */
  void eachEdit(long number, Consumer<Edit> edits) {
    boolean inverted = false;
    Row row = known(number);
    while (row.entry().reverts() != 0) {
      inverted = !inverted;
      row = known(row.entry().reverts());
    }
    if (!inverted) {
      eachJson(row, json -> edits.accept(EditJson.read(JsonReader.parse(json))));
    } else if (row.entry().parts() == 0) {
      eachJson(row, json -> edits.accept(EditJson.read(JsonReader.parse(json)).inverted()));
    } else {
      for (int part = row.entry().parts() - 1; part >= 0; part--) {
        String json = partJson(row.entry().number(), part);
        edits.accept(EditJson.read(JsonReader.parse(json)).inverted());
      }
    }
  }
}
