package krelectra.store;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;

/** The versions of the schema, and how one becomes the next. */
final class Migrations {
  /** The version that this workbench works with. */
  static final int LATEST = 3;

  private static final String HISTORY = "\"flyway_schema_history\"";

  private Migrations() {}

  /** The version of a database; 0 if it is empty, -1 if it is none of the workbench's. */
  static int version(SqlSession sql) {
    String tables = "SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'PUBLIC'";
    if (sql.number(tables + " AND TABLE_NAME = 'flyway_schema_history'") == 0) {
      return sql.number(tables) == 0 ? 0 : -1;
    }
    return (int)
        sql.number("SELECT MAX(CAST(\"version\" AS INT)) FROM " + HISTORY + " WHERE \"success\"");
  }

  /** Brings a database to a version. */
  static void migrate(Connections connections, int version) {
    Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(new Source(connections))
        .locations("classpath:krelectra/store/migration")
        .target(MigrationVersion.fromVersion(Integer.toString(version)))
        .cleanDisabled(true)
        .load()
        .migrate();
  }

  /** The connections as Flyway wants them. */
  private record Source(Connections connections) implements DataSource {
    @Override
    public Connection getConnection() throws SQLException {
      return connections.open();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
      return connections.open();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
      return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
      // it logs by itself
    }

    @Override
    public void setLoginTimeout(int seconds) {
      // a file needs none
    }

    @Override
    public int getLoginTimeout() {
      return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
      throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
      throw new SQLException("wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
      return false;
    }
  }
}
