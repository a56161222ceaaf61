package krelectra.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import krelectra.inference.text.TextFile;
import krelectra.inference.text.Utf8Lines;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** The lines that a command works on: those of a file, or of standard input. */
final class LinesArgument {
  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "A text file, one text a line; without it standard input, in UTF-8.")
  @Nullable Path file;

  private final Session session;

  LinesArgument(Session session) {
    this.session = session;
  }

  /** Takes a line. */
  @FunctionalInterface
  interface Sink {
    void line(long number, String line) throws IOException;
  }

  /** What messages call the source. */
  Path name() {
    return file != null ? file : Path.of("standard input");
  }

  /** Gives every line; asked before each whether the user has cancelled. */
  void forEach(Sink sink) throws IOException {
    TextFile.LineSink checked =
        (number, line) -> {
          session.cancellation().check();
          try {
            sink.line(number, line);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    try {
      if (file != null) {
        TextFile.open(file).forEachLine(checked);
      } else {
        Utf8Lines.forEach(name(), session.console().in(), checked);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
