package krelectra.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import krelectra.annotation.InputException;
import krelectra.annotation.document.Project;
import krelectra.annotation.format.archive.TemporaryFolder;
import org.jspecify.annotations.Nullable;

/** A database of others, or a backup of one, which is restored to a place of its own. */
public final class OtherDatabase implements Closeable {
  private final Path file;
  private final Database database;
  private final @Nullable TemporaryFolder folder;

  private OtherDatabase(Path file, Database database, @Nullable TemporaryFolder folder) {
    this.file = file;
    this.database = database;
    this.folder = folder;
  }

  /**
   * Opens one.
   *
   * @throws InputException if it is neither database nor backup, damaged, or in use
   */
  public static OtherDatabase of(Path file, Progress progress) throws IOException {
    if (!isBackup(file)) {
      return new OtherDatabase(file, Database.openExisting(file), null);
    }
    TemporaryFolder folder = TemporaryFolder.of("merge");
    try {
      Path restored = folder.path().resolve("restored.db");
      Backup.restore(file, restored, false, progress);
      return new OtherDatabase(file, Database.openExisting(restored), folder);
    } catch (IOException | RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  private static boolean isBackup(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.read() == 0x1f && in.read() == 0x8b;
    }
  }

  /**
   * The project of an id, or else the only one.
   *
   * @throws InputException if there is none
   */
  public StoredProject project(String id) {
    StoredProject named = database.project(id).orElse(null);
    if (named != null) {
      return named;
    }
    if (database.projects().size() == 1) {
      return database.project(database.projects().getFirst().id()).orElseThrow();
    }
    throw InputException.at(
        file,
        "has no project " + id,
        "name one of its projects: "
            + database.projects().stream().map(Project::id).collect(Collectors.joining(" ")));
  }

  @Override
  public void close() throws IOException {
    database.close();
    if (folder != null) {
      folder.close();
    }
  }
}
