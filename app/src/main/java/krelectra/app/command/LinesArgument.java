package krelectra.app.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import krelectra.inference.InputException;
import krelectra.inference.text.TextFile;
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
            throw new java.io.UncheckedIOException(e);
          }
        };
    try {
      if (file != null) {
        TextFile.open(file).forEachLine(checked);
      } else {
        readStandardInput(checked);
      }
    } catch (java.io.UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void readStandardInput(TextFile.LineSink sink) throws IOException {
    Reader strict = new InputStreamReader(System.in, StandardCharsets.UTF_8.newDecoder());
    long number = 0;
    try (var in = new BufferedReader(strict)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        sink.line(++number, line);
      }
    } catch (CharacterCodingException e) {
      throw InputException.at(
          Path.of("standard input"), number + 1, "is not in UTF-8", "give a file instead");
    }
  }
}
