package krelectra.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import krelectra.app.runtime.RuntimeChoice;
import krelectra.inference.runtime.PackLack;
import krelectra.inference.runtime.RuntimePack;
import picocli.CommandLine.Command;

/** {@code runtime}: with which libraries the engine computes. */
@Command(
    name = "runtime",
    subcommands = {RuntimeUseCommand.class, RuntimeFetchCommand.class, RuntimeCpuCommand.class},
    description =
        "Tells with which libraries the engine computes; chooses a pack for graphics cards, or the"
            + " processor. Untried on a real card.")
final class RuntimeCommand implements Callable<Integer> {
  private static final String SHIPPED = "cpu: the libraries that ship with the workbench";

  private final Session session;

  RuntimeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    RuntimeChoice choice = RuntimeChoice.of(session.home());
    String chosen = choice.chosen(System.getenv());
    Optional<PackLack> lack = choice.lack(chosen);
    String said =
        chosen.equals(RuntimeChoice.CPU)
            ? SHIPPED
            : lack.map(each -> SHIPPED + ", because " + each.exception().getMessage())
                .orElseGet(() -> "gpu: " + RuntimePack.of(Path.of(chosen)).libraries());
    session.console().out().println(said);
    return 0;
  }
}
