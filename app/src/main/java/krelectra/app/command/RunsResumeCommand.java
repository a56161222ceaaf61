package krelectra.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lets a run go on that waits, was stopped, or died. */
@Command(name = "resume", description = "Lets a run go on that waits, was stopped, or died.")
final class RunsResumeCommand implements Callable<Integer> {
  @Parameters(paramLabel = "RUN", description = "The run's folder.")
  Path run = Path.of("");

  @Mixin QueueOption queue;

  RunsResumeCommand(Session session) {
    this.queue = new QueueOption(session);
  }

  @Override
  public Integer call() throws IOException {
    queue.control().goOn(run);
    return 0;
  }
}
