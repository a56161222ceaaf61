package krelectra.app.command;

import java.io.IOException;
import krelectra.store.DataSets;
import krelectra.store.Database;
import krelectra.store.StoredProject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whose data sets a command works on. */
final class DataSetsOption {
  @Mixin DatabaseOption db;

  @Option(
      names = "--project",
      paramLabel = "P",
      description = "The project (default: the only one).")
  @Nullable String project;

  DataSetsOption(Session session) {
    this.db = new DatabaseOption(session);
  }

  /** What is done with them. */
  @FunctionalInterface
  interface Work {
    void on(StoredProject project, DataSets sets) throws IOException;
  }

  /** Opens the database, works, and closes it. */
  void open(Work work) throws IOException {
    try (Database database = db.openExisting()) {
      StoredProject stored = DatabaseOption.project(database, project);
      work.on(stored, stored.dataSets());
    }
  }
}
