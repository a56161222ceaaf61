package krelectra.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import krelectra.annotation.InputException;
import org.h2.api.ErrorCode;

/** What failures of H2 mean to the user. */
final class Failure {
  private static final long LITTLE = 4 << 20;

  private Failure() {}

  /** Whether the database has to be opened anew. */
  static boolean isFatal(SQLException e) {
    return switch (e.getErrorCode()) {
      case ErrorCode.DATABASE_IS_CLOSED,
          ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
          ErrorCode.CONNECTION_BROKEN_1,
          ErrorCode.OBJECT_CLOSED,
          ErrorCode.IO_EXCEPTION_1,
          ErrorCode.IO_EXCEPTION_2,
          ErrorCode.FILE_CORRUPTED_1,
          ErrorCode.OUT_OF_MEMORY,
          ErrorCode.GENERAL_ERROR_1 ->
          true;
      default -> false;
    };
  }

  /** The failure as a sentence. */
  static InputException sentence(Path file, SQLException e) {
    if (isDiskFull(file, e)) {
      return InputException.at(
          file,
          0,
          "could not be written, the disk is full: the last change was not made",
          "free some space and open it again",
          e);
    }
    return InputException.at(
        file,
        0,
        "could not be read or written (" + e.getMessage() + "): the last change was not made",
        "check the disk, open it again, and verify it",
        e);
  }

  private static boolean isDiskFull(Path file, SQLException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
      if (message.contains("no space left") || message.contains("not enough space")) {
        return true;
      }
    }
    try {
      return Files.getFileStore(file).getUsableSpace() < LITTLE;
    } catch (IOException unknown) {
      return false;
    }
  }
}
