package krelectra.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.message.DbException;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/** A connection with its prepared statements; every value goes in as a parameter. */
final class SqlSession implements AutoCloseable {
  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();
  private final Map<String, PreparedStatement> batched = new HashMap<>();

  SqlSession(Connection connection) {
    this.connection = connection;
  }

  /** Makes an object of a row. */
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Takes rows one by one. */
  @FunctionalInterface
  interface Rows {
    void add(ResultSet row) throws SQLException;
  }

  /** A number of a row, null if there is none. */
  static @Nullable Long longOrNull(ResultSet row, int column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? null : number;
  }

  private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    bind(statement, values);
    return statement;
  }

  private static void bind(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  /** Changes rows, and tells how many. */
  int update(String sql, @Nullable Object... values) {
    try {
      return prepared(sql, values).executeUpdate();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Changes rows with the next {@link #flush}, together with others of the same statement. */
  void later(String sql, @Nullable Object... values) {
    try {
      PreparedStatement statement = prepared(sql, values);
      statement.addBatch();
      batched.put(sql, statement);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Makes the changes that wait. */
  void flush() {
    try {
      for (PreparedStatement statement : batched.values()) {
        statement.executeBatch();
      }
    } catch (SQLException e) {
      throw failed(e);
    } finally {
      batched.clear();
    }
  }

  /** Forgets the changes that wait. */
  void forget() {
    try {
      for (PreparedStatement statement : batched.values()) {
        statement.clearBatch();
      }
    } catch (SQLException e) {
      throw failed(e);
    } finally {
      batched.clear();
    }
  }

  /** The rows of a query. */
  <T> List<T> list(String sql, Row<T> reader, @Nullable Object... values) {
    List<T> rows = new ArrayList<>();
    each(sql, row -> rows.add(reader.read(row)), values);
    return rows;
  }

  /** The first row of a query, null if there is none. */
  <T> @Nullable T first(String sql, Row<T> reader, @Nullable Object... values) {
    List<T> rows = list(sql, reader, values);
    return rows.isEmpty() ? null : rows.getFirst();
  }

  /** The number in the first row of a query; 0 if there is none. */
  long number(String sql, @Nullable Object... values) {
    Long number = first(sql, row -> row.getLong(1), values);
    return number == null ? 0 : number;
  }

  /** Takes the rows of a query one by one. The query must not run again meanwhile. */
  void each(String sql, Rows rows, @Nullable Object... values) {
    try (ResultSet results = prepared(sql, values).executeQuery()) {
      while (results.next()) {
        rows.add(results);
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Inserts a row, and gives the number that it got. */
  long insert(String sql, @Nullable Object... values) {
    try {
      PreparedStatement statement = statements.get(sql);
      if (statement == null) {
        statement = connection.prepareStatement(sql, new String[] {"NUMBER"});
        statements.put(sql, statement);
      }
      bind(statement, values);
      statement.executeUpdate();
      try (ResultSet keys = statement.getGeneratedKeys()) {
        if (!keys.next()) {
          throw new StoreException("no number was given");
        }
        return keys.getLong(1);
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /**
   * Waits until what was committed is on the disk. H2 (2.5.252) hands what it writes to threads of
   * its own, and neither a commit nor {@code CHECKPOINT SYNC} waits for them: a process that is
   * killed then takes along what had been acknowledged.
   */
  void persist() {
    update("CHECKPOINT");
    try {
      if (connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
        FileStore<?> files = session.getDatabase().getStore().getMvStore().getFileStore();
        if (files != null) { // one in memory writes nothing
          files.executeFileStoreOperation(() -> {});
        }
      }
    } catch (SQLException e) {
      throw failed(e);
    } catch (MVStoreException e) {
      throw failed(DbException.toSQLException(e));
    }
    update("CHECKPOINT SYNC");
  }

  /** Makes what was changed last. */
  void commit() {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Takes back what was changed since the last commit. */
  void rollback() {
    forget();
    try {
      connection.rollback();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static StoreException failed(SQLException e) {
    return new StoreException("the database failed: " + e.getMessage(), e);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
