package krelectra.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import krelectra.store.Backup;
import krelectra.store.Database;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code backup}: a copy of a database that was proven by restoring it. */
@Command(
    name = "backup",
    description = {
      "Back a database up: to --out, or to the folder FILE.backups, where the newest are kept.",
      "A backup is gzip of JSON Lines, the whole edit log. It is kept only if a database restored"
          + " from it is found to be equal."
    })
final class BackupCommand implements Callable<Integer> {
  @Option(names = "--out", paramLabel = "FILE", description = "The backup to write.")
  @Nullable Path out;

  @Option(
      names = "--keep",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many stay in the folder (default: 10).")
  int keep = 10;

  @Mixin DatabaseOption db;

  private final Session session;

  BackupCommand(Session session) {
    this.session = session;
    this.db = new DatabaseOption(session);
  }

  @Override
  public Integer call() throws IOException {
    try (Database database = db.openExisting()) {
      Backup.Made made =
          out == null
              ? Backup.rotate(database, keep, db.progress("backup"))
              : Backup.to(out, database, db.progress("backup"));
      session.console().out().println(made.file());
      session
          .console()
          .note(
              "restored and found equal: "
                  + made.verified().entries()
                  + " entries, "
                  + made.verified().items()
                  + " items");
    }
    return 0;
  }
}
