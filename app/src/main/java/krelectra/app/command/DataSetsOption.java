package krelectra.app.command;

import java.io.IOException;
import krelectra.store.DataSets;
import krelectra.store.Database;
import krelectra.store.StoredProject;
import picocli.CommandLine.Mixin;

/** Whose data sets a command works on. */
final class DataSetsOption {
  @Mixin ProjectOption project;

  DataSetsOption(Session session) {
    this.project = new ProjectOption(session);
  }

  /** What is done with them. */
  @FunctionalInterface
  interface Work {
    void on(StoredProject project, DataSets sets) throws IOException;
  }

  /** Opens the database, works, and closes it. */
  void open(Work work) throws IOException {
    try (Database database = project.db.openExisting()) {
      StoredProject stored = project.in(database);
      work.on(stored, stored.dataSets());
    }
  }
}
