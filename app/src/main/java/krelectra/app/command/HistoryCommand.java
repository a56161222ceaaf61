package krelectra.app.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import krelectra.annotation.edit.EditJson;
import krelectra.annotation.json.JsonStyle;
import krelectra.store.Database;
import krelectra.store.LogEntry;
import krelectra.store.StoredProject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code history}: the edit log of a project. */
@Command(
    name = "history",
    description = {
      "Print the edit log of a project as JSON Lines, the last entry first: number, author, time,"
          + " reverts (the entry that it takes back), name, parts.",
      "With --edits each line has the edit, too, with what was before and what is after."
    })
final class HistoryCommand implements Callable<Integer> {
  private static final int PAGE = 1000;

  @Option(names = "--most", paramLabel = "N", description = "Print the last N entries alone.")
  long most = Long.MAX_VALUE;

  @Option(names = "--edits", description = "Print what was changed, too.")
  boolean edits;

  @Mixin ProjectOption project;
  @Mixin ResultOption result;

  private final Session session;

  HistoryCommand(Session session) {
    this.session = session;
    this.project = new ProjectOption(session);
    this.result = new ResultOption(session);
  }

  @Override
  public Integer call() throws IOException {
    try (Database database = project.db.openExisting()) {
      StoredProject stored = project.in(database);
      result.write(
          writer -> {
            long left = most;
            long before = Long.MAX_VALUE;
            while (left > 0) {
              List<LogEntry> page = stored.history(before, (int) Math.min(PAGE, left));
              if (page.isEmpty()) {
                return;
              }
              for (LogEntry entry : page) {
                session.cancellation().check();
                writer.write(line(stored, entry));
                writer.write('\n');
                before = entry.number();
                left--;
              }
            }
          });
    }
    return 0;
  }

  private String line(StoredProject stored, LogEntry entry) {
    return JsonStyle.PYTHON.write(
        edits ? EditJson.write(stored.logged(entry.number()).orElseThrow()) : entry.json());
  }
}
