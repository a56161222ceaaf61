package krelectra.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lets a run wait, after a checkpoint. */
@Command(name = "pause", description = "Lets a run wait, after a checkpoint.")
final class RunsPauseCommand implements Callable<Integer> {
  @Parameters(paramLabel = "RUN", description = "The run's folder.")
  Path run = Path.of("");

  @Mixin QueueOption queue;

  RunsPauseCommand(Session session) {
    this.queue = new QueueOption(session);
  }

  @Override
  public Integer call() throws IOException {
    queue.control().pause(run);
    return 0;
  }
}
