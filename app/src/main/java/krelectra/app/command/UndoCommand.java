package krelectra.app.command;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import krelectra.annotation.InputException;
import krelectra.annotation.edit.EditConflictException;
import krelectra.store.Database;
import krelectra.store.LogEntry;
import krelectra.store.StoredProject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code undo}: takes back steps of a project, or does them again. */
@Command(
    name = "undo",
    description = {
      "Take back the last step of a project, or several; an import is one step.",
      "Nothing is lost by it: --redo does them again, and the log keeps both."
    })
final class UndoCommand implements Callable<Integer> {
  @Option(names = "--steps", paramLabel = "N", description = "How many steps (default: 1).")
  int steps = 1;

  @Option(names = "--redo", description = "Do again what was undone.")
  boolean redo;

  @Option(names = "--entry", paramLabel = "N", description = "Take back this entry alone.")
  long entry;

  @Mixin ProjectOption project;

  private final Session session;

  UndoCommand(Session session) {
    this.session = session;
    this.project = new ProjectOption(session);
  }

  @Override
  public Integer call() throws IOException {
    try (Database database = project.db.openExisting()) {
      StoredProject stored = project.in(database);
      if (entry != 0) {
        tell(revert(stored, () -> Optional.of(stored.revert(entry, DatabaseOption.author()))));
        return 0;
      }
      for (int i = 0; i < steps; i++) {
        session.cancellation().check();
        String author = DatabaseOption.author();
        Optional<LogEntry> done =
            revert(stored, () -> redo ? stored.redo(author) : stored.undo(author));
        if (done.isEmpty()) {
          session.console().note("nothing is left to " + (redo ? "do again" : "take back"));
          return 0;
        }
        tell(done);
      }
    }
    return 0;
  }

  private static Optional<LogEntry> revert(
      StoredProject stored, java.util.function.Supplier<Optional<LogEntry>> step) {
    try {
      return step.get();
    } catch (EditConflictException e) {
      throw InputException.at(
          stored.database().file(),
          "does not let this step be taken back, as what it changed was changed again ("
              + e.getMessage()
              + ")",
          "take back the later steps first");
    }
  }

  private void tell(Optional<LogEntry> done) {
    done.ifPresent(
        e -> session.console().note("entry " + e.number() + " reverts entry " + e.reverts()));
  }
}
