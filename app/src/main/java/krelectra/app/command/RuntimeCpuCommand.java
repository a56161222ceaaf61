package krelectra.app.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import krelectra.app.runtime.RuntimeChoice;
import picocli.CommandLine.Command;

/** {@code runtime cpu}: from now on on the processor. */
@Command(name = "cpu", description = "Goes back to the processor.")
final class RuntimeCpuCommand implements Callable<Integer> {
  private final Session session;

  RuntimeCpuCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    RuntimeChoice.of(session.home()).keep(RuntimeChoice.CPU);
    session.console().note("from now on: the processor");
    return 0;
  }
}
