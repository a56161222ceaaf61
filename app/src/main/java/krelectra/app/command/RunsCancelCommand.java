package krelectra.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Stops a run after a checkpoint, or takes it out of the queue. */
@Command(
    name = "cancel",
    description = "Stops a run after a checkpoint, or takes it out of the queue.")
final class RunsCancelCommand implements Callable<Integer> {
  @Parameters(paramLabel = "RUN", description = "The run's folder.")
  Path run = Path.of("");

  @Mixin QueueOption queue;

  RunsCancelCommand(Session session) {
    this.queue = new QueueOption(session);
  }

  @Override
  public Integer call() throws IOException {
    queue.control().cancel(run);
    return 0;
  }
}
