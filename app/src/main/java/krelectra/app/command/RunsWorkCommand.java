package krelectra.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import krelectra.app.run.RunWorker;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Works a queue off. */
@Command(
    name = "work",
    description = "Works the queue off, one run at a time, and ends when it is empty.")
final class RunsWorkCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "The folder of a queue; without it the user's own.")
  @Nullable Path folder;

  private final Session session;

  RunsWorkCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    var queue = QueueOption.of(folder, session);
    var worker = new RunWorker(queue, QueueOption.java(), session.console()::note);
    if (!worker.work(session.cancellation())) {
      session.console().note("nothing to do: the queue is empty, or another process works on it");
    }
    return 0;
  }
}
