package krelectra.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import krelectra.annotation.InputException;
import krelectra.store.Backup;
import krelectra.store.Verified;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code restore}: a database from a backup. */
@Command(
    name = "restore",
    description = {
      "Restore a backup to a database that is not there or holds no project.",
      "With --replace one that holds projects is copied to FILE.before-restore-TIME first."
    })
final class RestoreCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "BACKUP",
      description = "The backup (default: the newest in FILE.backups).")
  @Nullable Path backup;

  @Option(names = "--replace", description = "Replace a database that holds projects.")
  boolean replace;

  @Mixin DatabaseOption db;

  private final Session session;

  RestoreCommand(Session session) {
    this.session = session;
    this.db = new DatabaseOption(session);
  }

  @Override
  public Integer call() throws IOException {
    Path target = db.path();
    if (db.file == null) {
      Files.createDirectories(session.home().data());
    }
    Verified verified = Backup.restore(source(target), target, replace, db.progress("restore"));
    session
        .console()
        .note("restored " + verified.entries() + " entries, " + verified.items() + " items");
    return 0;
  }

  private Path source(Path target) throws IOException {
    if (backup != null) {
      return backup;
    }
    List<Path> all = Backup.list(target.toAbsolutePath().normalize());
    if (all.isEmpty()) {
      throw InputException.at(target, "has no backups beside it", "name one");
    }
    return all.getFirst();
  }
}
