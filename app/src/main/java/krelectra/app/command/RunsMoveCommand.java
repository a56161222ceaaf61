package krelectra.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Changes the order of the queue. */
@Command(name = "move", description = "Moves a run that waits towards the front or the end.")
final class RunsMoveCommand implements Callable<Integer> {
  @Parameters(paramLabel = "RUN", description = "The run's folder.")
  Path run = Path.of("");

  @Option(
      names = "--by",
      required = true,
      paramLabel = "N",
      description = "Places; less than 0 towards the front.")
  int by;

  @Mixin QueueOption queue;

  RunsMoveCommand(Session session) {
    this.queue = new QueueOption(session);
  }

  @Override
  public Integer call() throws IOException {
    queue.queue().move(run, by);
    return 0;
  }
}
