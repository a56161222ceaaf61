package krelectra.app.command;

import krelectra.store.Database;
import krelectra.store.StoredProject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which project of which database a command works on. */
final class ProjectOption {
  @Option(
      names = "--project",
      paramLabel = "P",
      description = "The project (default: the only one).")
  @Nullable String id;

  @Mixin DatabaseOption db;

  ProjectOption(Session session) {
    this.db = new DatabaseOption(session);
  }

  /** The project, of an opened database. */
  StoredProject in(Database database) {
    return DatabaseOption.project(database, id);
  }
}
