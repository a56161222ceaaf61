package krelectra.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import krelectra.annotation.InputException;
import org.h2.Driver;
import org.h2.api.ErrorCode;

/** Connections to the database of a file. */
record Connections(String url) {
  // WRITE_DELAY: what is committed is written at once. No compacting on close: H2 moves what it
  // must not lose then (h2database issues 4247, 4286, 4338, 4387). No trace file beside the user's.
  private static final String SETTINGS =
      ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;MAX_COMPACT_TIME=0;TRACE_LEVEL_FILE=0"
          + ";TRACE_LEVEL_SYSTEM_OUT=0";

  /** Those to a file. */
  static Connections to(Path file, boolean readOnly) {
    return of(ExactFile.address(file), readOnly);
  }

  /** Those to an address of H2's. */
  static Connections of(String address, boolean readOnly) {
    return new Connections(address + SETTINGS + (readOnly ? ";ACCESS_MODE_DATA=r" : ""));
  }

  /** A new connection. */
  Connection open() throws SQLException {
    Properties user = new Properties();
    user.setProperty("user", "sa");
    user.setProperty("password", "");
    return new Driver().connect(url, user);
  }

  /** What a failure to open a file means to the user. */
  static InputException notOpened(Path file, SQLException e) {
    return switch (e.getErrorCode()) {
      case ErrorCode.FILE_VERSION_ERROR_1 ->
          InputException.at(
              file, 0, "was written by a newer version", "open it with that version", e);
      case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
          InputException.at(
              file, 0, "is open in another program", "close it there, or wait until it is done", e);
      case ErrorCode.WRONG_USER_OR_PASSWORD ->
          InputException.at(file, 0, "is a database of another program", "give another file", e);
      default ->
          InputException.at(
              file, 0, "is damaged, or no database of the workbench", "restore a backup of it", e);
    };
  }
}
