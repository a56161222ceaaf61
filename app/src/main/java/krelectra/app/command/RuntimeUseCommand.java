package krelectra.app.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import krelectra.app.runtime.RuntimeChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code runtime use}: from now on with a pack. */
@Command(name = "use", description = "Takes a pack from now on, if it can be used here.")
final class RuntimeUseCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "The folder of libtorch.")
  String folder = "";

  private final Session session;

  RuntimeUseCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    RuntimeChoice.of(session.home()).keep(folder);
    session.console().note("from now on: " + folder);
    return 0;
  }
}
