package krelectra.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import krelectra.annotation.InputException;

/**
 * Brings the file of a database to where it can be worked with. A new one is made, and an old one
 * migrated, beside its place, and moved there when it is whole.
 */
record DatabaseFile(Path file, InstantSource clock) {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  /** Whether there is nothing in it yet. */
  boolean isNew() throws IOException {
    return !Files.exists(file) || (Files.isRegularFile(file) && Files.size(file) == 0);
  }

  /** Makes an empty database. */
  void create() throws IOException {
    Path fresh = beside("new");
    Files.deleteIfExists(fresh);
    try {
      migrate(fresh);
      Durable.move(fresh, file);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** Brings it to the version that this workbench works with; a copy of the old one stays. */
  void update(boolean readOnly) throws IOException {
    int version = version(readOnly);
    if (version > Migrations.LATEST) {
      throw InputException.at(
          file,
          "was written by a newer version of the workbench (its data is of version "
              + version
              + ", and this one knows "
              + Migrations.LATEST
              + ")",
          "install the newer one");
    }
    if (version < 0) {
      throw InputException.at(file, "is a database of another program", "give another file");
    }
    if (version < Migrations.LATEST) {
      if (readOnly) {
        throw InputException.at(
            file,
            "was written by an older version of the workbench and cannot be changed",
            "copy it to a folder that can be written, and open the copy");
      }
      migrateCopy(version);
    }
  }

  private int version(boolean readOnly) {
    try (Connection connection = Connections.to(file, readOnly).open();
        SqlSession sql = new SqlSession(connection)) {
      return Migrations.version(sql);
    } catch (SQLException e) {
      throw Connections.notOpened(file, e);
    }
  }

  private void migrateCopy(int version) throws IOException {
    Path old = beside("v" + version + "-" + STAMP.format(clock.instant()));
    Path migrated = beside("new");
    Files.deleteIfExists(migrated);
    try {
      Durable.copy(file, old);
      Files.copy(file, migrated);
      migrate(migrated);
      Durable.move(migrated, file);
    } finally {
      Files.deleteIfExists(migrated);
    }
  }

  private void migrate(Path target) {
    // The last connection to a database closes it: one stays open so that Flyway's need not.
    Connections connections = Connections.to(target, false);
    try (Connection open = connections.open()) {
      open.setAutoCommit(true);
      Migrations.migrate(connections, Migrations.LATEST);
    } catch (SQLException e) {
      throw Connections.notOpened(file, e);
    }
  }

  Path beside(String ending) {
    return file.resolveSibling(file.getFileName() + "." + ending);
  }
}
