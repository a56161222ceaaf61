package krelectra.app.command;

import java.nio.file.Path;
import krelectra.app.Home;
import krelectra.app.run.JavaProcess;
import krelectra.app.run.RunControl;
import krelectra.app.run.RunQueue;
import krelectra.app.run.RunReading;
import krelectra.app.run.RunWorker;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which queue a command is about: the one that is named, or the user's own. */
final class QueueOption {
  @Option(
      names = "--queue",
      paramLabel = "DIR",
      description = "The folder of a queue; without it the user's own.")
  @Nullable Path queue;

  @Option(
      names = "--no-start",
      description = "Only note it: start no process that works the queue off.")
  boolean withoutStart;

  private final Session session;

  QueueOption(Session session) {
    this.session = session;
  }

  RunQueue queue() {
    return of(queue, session);
  }

  static RunQueue of(@Nullable Path folder, Session session) {
    return new RunQueue(folder != null ? folder : session.home().queue());
  }

  static JavaProcess java() {
    return JavaProcess.likeThisOne(Home.MAIN);
  }

  RunReading reading() {
    return new RunReading(queue(), System::currentTimeMillis);
  }

  RunControl control() {
    return new RunControl(
        reading(),
        () -> {
          if (!withoutStart) {
            RunWorker.start(queue(), java());
          }
        });
  }
}
