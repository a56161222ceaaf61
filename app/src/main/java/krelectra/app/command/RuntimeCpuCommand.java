package krelectra.app.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import krelectra.app.runtime.RuntimeChoice;
import krelectra.inference.runtime.CudaDriver;
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
    new RuntimeChoice(session.home(), CudaDriver.ofMachine()).keep(RuntimeChoice.CPU);
    session.console().note("from now on: the processor");
    return 0;
  }
}
