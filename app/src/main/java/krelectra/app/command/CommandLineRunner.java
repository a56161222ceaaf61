package krelectra.app.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import krelectra.app.Home;
import krelectra.app.runtime.RuntimeChoice;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Runs one command and tells its exit code, as the contract of the command line says. */
public final class CommandLineRunner {
  private final Home home;

  public CommandLineRunner(Home home) {
    this.home = home;
  }

  /** Runs the command that the arguments name; a signal to end cancels it. */
  public int run(String... args) {
    try (var termination = new Termination()) {
      return run(Console.ofProcess(), termination, args);
    }
  }

  /** The same with streams and a cancellation of one's own. */
  public int run(Console console, Cancellation cancellation, String... args) {
    Session session = new Session(home, console, cancellation);
    var failures = new Failures(session);
    try {
      var workbench = new WorkbenchCommand();
      var line = new CommandLine(workbench, new CommandFactory(session));
      addHelp(line);
      line.setCaseInsensitiveEnumValuesAllowed(true);
      // A text may begin with @: it is no name of a file with arguments.
      line.setExpandAtFiles(false);
      line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
      line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
      line.setExecutionExceptionHandler(failures);
      line.setExecutionStrategy(parsed -> execute(parsed, workbench, failures));
      line.setParameterExceptionHandler(Failures::wrongUsage);
      return line.execute(args);
    } catch (OutOfMemoryError | StackOverflowError | LinkageError e) {
      return failures.handle(e);
    }
  }

  private int execute(ParseResult parsed, WorkbenchCommand workbench, Failures failures) {
    String runtime = workbench.runtime;
    if (runtime != null) {
      try {
        RuntimeChoice.of(home).apply(runtime, home.unpackedNatives());
      } catch (InputException e) {
        return failures.tell(String.valueOf(e.getMessage()));
      }
    }
    return new RunLast().execute(parsed);
  }

  /** Every command has --help: a message about wrong usage sends there. */
  private static void addHelp(CommandLine line) {
    for (CommandLine command : line.getSubcommands().values()) {
      command.getCommandSpec().mixinStandardHelpOptions(true);
      command.getCommandSpec().versionProvider(line.getCommandSpec().versionProvider());
      addHelp(command);
    }
  }
}
