package krelectra.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lets a run end here, keep what was best, and test it. */
@Command(name = "stop", description = "Lets a run end here, keep what was best, and test it.")
final class RunsStopCommand implements Callable<Integer> {
  @Parameters(paramLabel = "RUN", description = "The run's folder.")
  Path run = Path.of("");

  @Mixin QueueOption queue;

  RunsStopCommand(Session session) {
    this.queue = new QueueOption(session);
  }

  @Override
  public Integer call() throws IOException {
    queue.control().finish(run);
    return 0;
  }
}
