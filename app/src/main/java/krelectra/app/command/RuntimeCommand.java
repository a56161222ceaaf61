package krelectra.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import krelectra.app.runtime.RuntimeChoice;
import krelectra.inference.InputException;
import krelectra.inference.runtime.CudaDriver;
import krelectra.inference.runtime.RuntimePack;
import picocli.CommandLine.Command;

/** {@code runtime}: with which libraries the engine computes. */
@Command(
    name = "runtime",
    subcommands = {RuntimeUseCommand.class, RuntimeCpuCommand.class},
    description =
        "Tells with which libraries the engine computes; chooses a pack for graphics cards, or the"
            + " processor. Untried on a real card.")
final class RuntimeCommand implements Callable<Integer> {
  private final Session session;

  RuntimeCommand(Session session) {
    this.session = session;
  }

  private RuntimeChoice choice() {
    return new RuntimeChoice(session.home(), CudaDriver.ofMachine());
  }

  @Override
  public Integer call() throws IOException {
    String chosen = choice().chosen(System.getenv());
    if (chosen.equals(RuntimeChoice.CPU)) {
      session.console().out().println("cpu: the libraries that ship with the workbench");
      return 0;
    }
    try {
      var pack = RuntimePack.in(Path.of(chosen), CudaDriver.ofMachine());
      session.console().out().println("gpu: " + pack.libraries());
    } catch (InputException e) {
      session
          .console()
          .out()
          .println("cpu: the libraries that ship with the workbench, because " + e.getMessage());
    }
    return 0;
  }
}
