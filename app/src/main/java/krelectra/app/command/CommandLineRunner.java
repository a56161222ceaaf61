package krelectra.app.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import krelectra.app.Home;
import picocli.CommandLine;

/** Runs one command and tells its exit code, as the contract of the command line says. */
public final class CommandLineRunner {
  private final Home home;

  public CommandLineRunner(Home home) {
    this.home = home;
  }

  /** Runs the command that the arguments name. */
  public int run(String... args) {
    return run(new Console(System.out, System.err), args);
  }

  /** The same with other streams, for tests. */
  public int run(Console console, String... args) {
    try (var termination = new Termination()) {
      Session session = new Session(home, console, termination);
      var line = new CommandLine(new WorkbenchCommand(), new CommandFactory(session));
      line.setCaseInsensitiveEnumValuesAllowed(true);
      line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
      line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
      line.setExecutionExceptionHandler(new Failures(session));
      line.setParameterExceptionHandler(Failures::wrongUsage);
      return line.execute(args);
    }
  }
}
