package krelectra.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import krelectra.inference.InputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns what a command throws into one line for the user and an exit code. */
final class Failures implements IExecutionExceptionHandler {
  static final int AT_FAULT = 1;
  static final int WRONG_USAGE = 2;
  static final int CANCELLED = 130;

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private final Session session;

  Failures(Session session) {
    this.session = session;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine line, ParseResult parsed)
      throws Exception {
    if (e instanceof ParameterException usage) {
      return wrongUsage(usage, parsed.originalArgs().toArray(String[]::new));
    }
    if (e instanceof CancellationException) {
      session.console().note("cancelled");
      return CANCELLED;
    }
    LOG.error("{} failed", line.getCommandName(), e);
    return tell(sentence(e));
  }

  /** An error of the Java machine, which no command can handle. */
  int handle(Error e) {
    LOG.error("the command failed", e);
    return tell(
        e instanceof OutOfMemoryError
            ? "memory: there is too little of it; give less text at once"
            : internal(e));
  }

  int tell(String sentence) {
    session.console().note("error: " + sentence.replaceAll("\\R", " "));
    return AT_FAULT;
  }

  static int wrongUsage(ParameterException e, String[] args) {
    CommandLine line = e.getCommandLine();
    line.getErr().println("error: " + String.valueOf(e.getMessage()).replaceAll("\\R", " "));
    line.getErr().println("usage: see '" + line.getCommandSpec().qualifiedName() + " --help'");
    line.getErr().flush();
    return WRONG_USAGE;
  }

  private String sentence(Exception e) {
    return switch (e) {
      case InputException input -> String.valueOf(input.getMessage());
      case krelectra.annotation.InputException input -> String.valueOf(input.getMessage());
      case NoSuchFileException missing ->
          missing.getFile() + ": there is no such file; check the path";
      case AccessDeniedException denied ->
          denied.getFile() + ": may not be read or written; check its permissions";
      case FileSystemException file ->
          file.getFile() + ": " + reason(file) + "; check the disk and the path";
      case IOException io -> "input or output failed: " + io.getMessage() + "; check the disk";
      case UncheckedIOException io -> sentence(Objects.requireNonNull(io.getCause()));
      default -> internal(e);
    };
  }

  private String internal(Throwable e) {
    return "internal: " + e + "; the log tells more: " + session.home().logFile();
  }

  private static String reason(FileSystemException e) {
    return e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
  }
}
