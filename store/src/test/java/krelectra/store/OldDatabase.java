package krelectra.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes a database of an earlier version out of one of this: what came since goes. */
final class OldDatabase {
  private OldDatabase() {}

  /** Takes a closed database back to a version. */
  static void make(Path file, int version) throws SQLException {
    try (Connection connection = Connections.to(file, false).open();
        Statement statement = connection.createStatement()) {
      if (version < 3) {
        statement.execute("ALTER TABLE document DROP COLUMN sentences");
      }
      if (version < 2) {
        statement.execute("DROP TABLE data_set");
      }
      statement.execute(
          "DELETE FROM \"flyway_schema_history\" WHERE CAST(\"version\" AS INT) > " + version);
    }
  }
}
