package krelectra.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import krelectra.annotation.InputException;
import krelectra.annotation.edit.EditConflictException;
import krelectra.annotation.edit.EditJson;
import krelectra.annotation.json.JsonReader;
import krelectra.annotation.json.JsonSyntaxException;
import krelectra.store.Contents.Body;
import org.jspecify.annotations.Nullable;

/**
 * Builds a database from logs alone, and compares what it comes to with what the logs say it came
 * to. The file is not to be trusted before all ended.
 */
final class Replay implements LogSink, AutoCloseable {
  private static final int PIECES_A_COMMIT = 50;

  private final Path source;
  private final Connection connection;
  private final SqlSession sql;
  private final Contents contents;
  private int project;
  private String projectId = "";
  private EditLog.Row last = EditLog.Row.NONE;
  private @Nullable LogEntry open;
  private MessageDigest digest = Digests.sha256();
  private Body body = Body.NONE;
  private int pieces;
  private int uncommitted;
  private long entries;
  private long items;
  private long dataSets;

  /**
   * Begins an empty database.
   *
   * @param source what the logs are read from, for messages
   */
  Replay(Path source, Connections target) throws SQLException {
    this.source = source;
    connection = target.open();
    Migrations.migrate(target, Migrations.LATEST);
    connection.setAutoCommit(false);
    sql = new SqlSession(connection);
    contents = new Contents(sql);
  }

  @Override
  public void project(String id) {
    project = Database.add(sql, id);
    projectId = id;
    dataSets = 0;
    last = EditLog.Row.NONE;
  }

  private EditLog log() {
    return new EditLog(sql, contents, project);
  }

  private SqlCorpus corpus() {
    return new SqlCorpus(sql, contents, project);
  }

  @Override
  public void entry(LogEntry entry) {
    finishEntry();
    if (entry.number() != last.entry().number() + 1 || entry.reverts() >= entry.number()) {
      throw fault("is not as it was written: entry " + entry.number() + " is out of order");
    }
    open = entry;
    digest = Digests.sha256();
    body = Body.NONE;
    pieces = 0;
  }

  @Override
  public void piece(String json) {
    LogEntry entry = open;
    if (entry == null || entry.reverts() != 0 || pieces >= Math.max(1, entry.parts())) {
      throw fault("is not as it was written: an edit stands where none belongs");
    }
    digest.update(json.getBytes(StandardCharsets.UTF_8));
    if (entry.parts() == 0) {
      body = contents.keep(json);
    } else {
      log().addPart(entry.number(), pieces, Contents.deflated(json));
    }
    pieces++;
    try {
      WholeDocument.apply(EditJson.read(JsonReader.parse(json)), corpus());
    } catch (EditConflictException | IllegalArgumentException | JsonSyntaxException e) {
      throw fault("does not replay: entry " + entry.number() + " (" + e.getMessage() + ")");
    }
    sql.flush();
    commitNowAndThen();
  }

  private void commitNowAndThen() {
    if (++uncommitted >= PIECES_A_COMMIT) {
      sql.commit();
      uncommitted = 0;
    }
  }

  private void finishEntry() {
    LogEntry entry = open;
    if (entry == null) {
      return;
    }
    boolean hasEdit = entry.reverts() == 0;
    if (pieces != (hasEdit ? Math.max(1, entry.parts()) : 0)) {
      throw fault("is not as it was written: entry " + entry.number() + " is not whole");
    }
    EditLog log = log();
    log.insert(entry, body, EditLog.chained(last, entry, digest));
    if (!hasEdit) {
      try {
        History.replay(log, corpus(), entry.number());
      } catch (EditConflictException e) {
        throw fault("does not replay: entry " + entry.number() + " (" + e.getMessage() + ")");
      }
      commitNowAndThen();
    }
    last = log.last();
    open = null;
  }

  @Override
  public void dataSet(String json) {
    finishEntry();
    try {
      new DataSetTable(sql, contents, project).insert(JsonReader.parse(json));
    } catch (IllegalArgumentException | JsonSyntaxException e) {
      throw fault("has a data set that is not as it was written (" + e.getMessage() + ")");
    }
    dataSets++;
  }

  @Override
  public void end(LogEnd end) {
    finishEntry();
    sql.commit();
    String chain = HexFormat.of().formatHex(last.chain());
    if (last.entry().number() != end.entries() || !chain.equals(end.chain())) {
      throw fault("is not as it was written: the history of " + projectId + " was changed");
    }
    if (dataSets != end.dataSets()) {
      throw fault(
          "is not as it was written: it has "
              + dataSets
              + " of "
              + end.dataSets()
              + " data sets of "
              + projectId);
    }
    StateDigest.State state = StateDigest.of(corpus());
    if (!state.sha256().equals(end.state())) {
      throw fault(
          "does not agree with its history: project "
              + projectId
              + " has "
              + end.items()
              + " items, and its history comes to "
              + state.items());
    }
    entries += end.entries();
    items += end.items();
  }

  private InputException fault(String problem) {
    return InputException.at(source, problem, "restore another backup");
  }

  /** What was built. */
  Verified verified() {
    return new Verified(entries, items);
  }

  @Override
  public void close() throws IOException {
    try {
      connection.rollback();
      connection.close();
    } catch (SQLException e) {
      throw new IOException("a database does not close", e);
    }
  }
}
