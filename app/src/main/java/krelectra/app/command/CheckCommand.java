package krelectra.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import krelectra.annotation.format.Format;
import krelectra.annotation.format.check.Check;
import krelectra.annotation.format.check.Finding;
import krelectra.annotation.format.known.Formats;
import krelectra.inference.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}: what is wrong with annotated files, as JSON Lines. */
@Command(
    name = "check",
    description =
        "Check annotated files: ids, heads, tags, spans, texts. Prints findings as JSON Lines;"
            + " exits with 1 if any of them is an error.")
final class CheckCommand implements Callable<Integer> {
  @Option(
      names = "--format",
      required = true,
      paramLabel = "F",
      converter = FormatOption.class,
      description = "The format of the files.")
  Format format = Formats.all().getFirst();

  @Parameters(arity = "1..*", paramLabel = "FILES", description = "The files to check.")
  List<Path> files = new ArrayList<>();

  @Mixin ResultOption result;

  private final Session session;

  CheckCommand(Session session) {
    this.session = session;
    this.result = new ResultOption(session);
  }

  @Override
  public Integer call() throws IOException {
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw InputException.at(file, "there is no such file", "check the path");
      }
    }
    int[] counts = {0, 0};
    result.write(
        writer -> {
          JsonLines lines = new JsonLines(writer);
          for (Path file : files) {
            Check.run(
                format,
                file,
                finding -> {
                  counts[finding.severity() == Finding.Severity.ERROR ? 0 : 1]++;
                  add(lines, finding);
                },
                document -> session.cancellation().check());
            session.cancellation().check();
          }
        });
    session.console().note(counts[0] + " errors, " + counts[1] + " warnings");
    return counts[0] > 0 ? 1 : 0;
  }

  private static void add(JsonLines lines, Finding finding) {
    try {
      lines.add(
          out -> {
            out.writeStringProperty("file", finding.file().toString());
            out.writeNumberProperty("line", finding.line());
            out.writeStringProperty("rule", finding.rule());
            out.writeStringProperty("severity", finding.severity().name().toLowerCase(Locale.ROOT));
            out.writeStringProperty("message", finding.message());
          });
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
