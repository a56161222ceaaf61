package krelectra.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import krelectra.annotation.InputException;

/**
 * Copies of databases: the whole history of every project in one file, which needs neither H2 nor a
 * version of the schema to be read. No copy is kept that was not restored and found to be equal.
 */
public final class Backup {
  private static final String ENDING = ".jsonl.gz";
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

  private Backup() {}

  /**
   * A backup that was made.
   *
   * @param verified what was found when it was restored
   */
  public record Made(Path file, Verified verified) {}

  /** The folder beside a database that rotating backups go to. */
  public static Path folder(Path database) {
    return database.resolveSibling(database.getFileName() + ".backups");
  }

  /** Backs a database up to a file; changes wait meanwhile. */
  public static Made to(Path file, Database database, Progress progress) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".tmp");
    if (Files.isDirectory(file)) {
      throw InputException.at(file, "is a folder", "name a file for the backup");
    }
    try {
      write(beside, database, progress);
      Verified verified = prove(beside, database.file(), progress);
      Durable.move(beside, file);
      return new Made(file, verified);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void write(Path file, Database database, Progress progress) throws IOException {
    Database.Quiet quiet = database.quiet();
    try (BackupWriter writer = new BackupWriter(file, database.clock().instant())) {
      new DatabaseLog(database, progress).read(writer);
      writer.finish();
    } finally {
      quiet.close();
    }
  }

  /**
   * Backs a database up to its folder, and removes the oldest there.
   *
   * @param keep how many stay, the new one among them
   */
  public static Made rotate(Database database, int keep, Progress progress) throws IOException {
    Path folder = folder(database.file());
    Files.createDirectories(folder);
    Path file = folder.resolve(STAMP.format(database.clock().instant()) + ENDING);
    Made made = to(file, database, progress);
    List<Path> all = new ArrayList<>(list(database.file()));
    for (Path old : all.subList(Math.min(Math.max(1, keep), all.size()), all.size())) {
      Files.delete(old);
    }
    return made;
  }

  /** The rotating backups of a database, the newest first. */
  public static List<Path> list(Path database) throws IOException {
    Path folder = folder(database);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(
              file -> file.getFileName().toString().matches("\\d{8}-\\d{6}-\\d{3}\\.jsonl\\.gz"))
          .sorted(Collections.reverseOrder())
          .toList();
    }
  }

  /**
   * Restores a backup to somewhere else, to see whether it can be, and forgets it.
   *
   * @throws InputException if it is broken, or does not come to what it says
   */
  public static Verified prove(Path backup, Progress progress) throws IOException {
    return prove(backup, backup, progress);
  }

  private static Verified prove(Path backup, Path source, Progress progress) throws IOException {
    Path folder = Files.createTempDirectory("workbench-restore");
    Path target = folder.resolve("restored");
    try {
      return build(backup, source, target, progress);
    } finally {
      Files.deleteIfExists(target);
      Files.deleteIfExists(folder);
    }
  }

  private static Verified build(Path backup, Path source, Path target, Progress progress)
      throws IOException {
    if (!Files.isRegularFile(backup)) {
      throw InputException.at(backup, "there is no such backup", "check the path");
    }
    try (Replay replay = new Replay(source, Connections.to(target, false))) {
      new BackupReader(backup, progress).read(replay);
      return replay.verified();
    } catch (SQLException e) {
      throw new IOException("no database for the backup", e);
    }
  }

  /**
   * Restores a backup.
   *
   * @param target a database that is not there, or holds no project
   * @param replace whether one with projects is moved aside, beside its place
   * @throws InputException if the backup is broken; the target is then as it was
   */
  public static Verified restore(Path backup, Path target, boolean replace, Progress progress)
      throws IOException {
    return restore(backup, target, replace, progress, InstantSource.system());
  }

  static Verified restore(
      Path backup, Path target, boolean replace, Progress progress, InstantSource clock)
      throws IOException {
    Path file = target.toAbsolutePath().normalize();
    DatabaseFile place = new DatabaseFile(file, clock);
    if (!place.isNew() && !replace) {
      requireEmpty(target);
    }
    Path folder = file.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw InputException.at(target, "lies in no folder that is there", "make its folder first");
    }
    Path fresh = place.beside("new");
    LockFile lock = LockFile.of(file);
    try {
      Files.deleteIfExists(fresh);
      Verified verified = build(backup, backup, fresh, progress);
      if (!place.isNew()) {
        Durable.copy(file, place.beside("before-restore-" + STAMP.format(clock.instant())));
      }
      Durable.move(fresh, file);
      return verified;
    } finally {
      Files.deleteIfExists(fresh);
      lock.close();
    }
  }

  private static void requireEmpty(Path target) throws IOException {
    try (Database database = Database.openExisting(target)) {
      if (!database.numbers().isEmpty()) {
        throw InputException.at(
            target, "has projects in it", "name a new file, or let it be replaced (a copy stays)");
      }
    }
  }
}
