package krelectra.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import krelectra.annotation.InputException;

/** Proves that the history of every project, replayed from nothing, comes to what is there. */
public final class Verification {
  private Verification() {}

  /**
   * Verifies a database; changes wait meanwhile.
   *
   * @throws InputException if the history was changed, does not replay, or comes to something else
   */
  public static Verified of(Database database, Progress progress) throws IOException {
    Path folder = Files.createTempDirectory("workbench-verify");
    Path file = folder.resolve("replay");
    Database.Quiet quiet = database.quiet();
    try (Replay replay = new Replay(database.file(), Connections.to(file, false))) {
      new DatabaseLog(database, progress).read(replay);
      return replay.verified();
    } catch (SQLException e) {
      throw new IOException("no database for the replay", e);
    } finally {
      quiet.close();
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }
}
