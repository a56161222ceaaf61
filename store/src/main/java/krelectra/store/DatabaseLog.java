package krelectra.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import krelectra.annotation.InputException;

/** Reads the logs of an open database, a piece at a time, so that other work gets its turn. */
final class DatabaseLog {
  private final Database database;
  private final Progress progress;

  DatabaseLog(Database database, Progress progress) {
    this.database = database;
    this.progress = progress;
  }

  /** Reads all; nothing may change meanwhile. */
  void read(LogSink sink) throws IOException {
    for (int project : database.numbers()) {
      StoredProject stored = new StoredProject(database, project);
      String id = database.read(sql -> idOf(sql, project));
      sink.project(id);
      EditLog.Row last = EditLog.Row.NONE;
      long all = database.read(sql -> log(stored, sql).last().entry().number());
      for (List<EditLog.Row> page = page(stored, 0); !page.isEmpty(); ) {
        for (EditLog.Row row : page) {
          sink.entry(row.entry());
          pieces(stored, row, sink);
          last = row;
          progress.at(last.entry().number(), all);
        }
        page = page(stored, last.entry().number());
      }
      long sets = dataSets(stored, sink);
      StateDigest.State state = state(stored);
      sink.end(
          new LogEnd(
              last.entry().number(),
              HexFormat.of().formatHex(last.chain()),
              state.items(),
              state.sha256(),
              sets));
    }
  }

  private long dataSets(StoredProject stored, LogSink sink) throws IOException {
    List<String> names = stored.dataSets().list().stream().map(DataSetEntry::name).toList();
    for (String name : names) {
      sink.dataSet(
          database.read(
              sql -> {
                DataSetTable table = new DataSetTable(sql, new Contents(sql), stored.number());
                DataSetTable.Row row = table.row(name);
                if (row == null) {
                  throw new StoreException("a data set is missing: " + name);
                }
                return table.json(row).inLine();
              }));
    }
    return names.size();
  }

  private static String idOf(SqlSession sql, int project) {
    String id =
        sql.first("SELECT id FROM project WHERE number = ?", row -> row.getString(1), project);
    return id == null ? "" : id;
  }

  private static EditLog log(StoredProject stored, SqlSession sql) {
    return stored.log(sql, new Contents(sql));
  }

  private List<EditLog.Row> page(StoredProject stored, long after) {
    return database.read(sql -> log(stored, sql).after(after, 100));
  }

  private void pieces(StoredProject stored, EditLog.Row row, LogSink sink) throws IOException {
    int parts = row.entry().parts();
    if (parts == 0) {
      List<String> whole = new ArrayList<>();
      database.read(
          sql -> {
            log(stored, sql).eachJson(row, whole::add);
            return true;
          });
      for (String json : whole) {
        sink.piece(json);
      }
    }
    for (int part = 0; part < parts; part++) {
      int index = part;
      sink.piece(database.read(sql -> log(stored, sql).partJson(row.entry().number(), index)));
      progress.at(part, parts);
    }
  }

  private StateDigest.State state(StoredProject stored) {
    StateDigest digest = new StateDigest();
    database.read(
        sql -> {
          digest.addSettings(stored.corpus(sql, new Contents(sql)));
          return true;
        });
    long after = 0;
    do {
      long from = after;
      after =
          database.read(sql -> digest.addDocuments(stored.corpus(sql, new Contents(sql)), from));
    } while (after != 0);
    long counted = stored.sentenceCount();
    if (counted != digest.sentences()) {
      throw InputException.at(
          database.file(),
          "counts " + counted + " sentences where it has " + digest.sentences(),
          "restore a backup");
    }
    return digest.state();
  }
}
