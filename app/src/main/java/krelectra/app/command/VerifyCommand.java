package krelectra.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import krelectra.store.Backup;
import krelectra.store.Database;
import krelectra.store.Verification;
import krelectra.store.Verified;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code verify}: that a database, or a backup, is what its edit log comes to. */
@Command(
    name = "verify",
    description =
        "Replay the edit log of a database (or of a --backup) from nothing and compare: prints"
            + " {\"entries\": N, \"items\": N} if it is equal, else tells what is wrong and exits"
            + " with 1.")
final class VerifyCommand implements Callable<Integer> {
  @Option(names = "--backup", paramLabel = "FILE", description = "Verify a backup.")
  @Nullable Path backup;

  @Mixin DatabaseOption db;
  @Mixin ResultOption result;

  VerifyCommand(Session session) {
    this.db = new DatabaseOption(session);
    this.result = new ResultOption(session);
  }

  @Override
  public Integer call() throws IOException {
    Verified verified = verified();
    result.write(
        writer ->
            new JsonLines(writer)
                .add(
                    out -> {
                      out.writeNumberProperty("entries", verified.entries());
                      out.writeNumberProperty("items", verified.items());
                    }));
    return 0;
  }

  private Verified verified() throws IOException {
    if (backup != null) {
      return Backup.prove(backup, db.progress("verify"));
    }
    try (Database database = db.openExisting()) {
      return Verification.of(database, db.progress("verify"));
    }
  }
}
