package krelectra.app.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command's result goes: standard output, or a file that appears only when it is whole. */
final class ResultOption {
  @Option(names = "--out", paramLabel = "FILE", description = "Write the result to FILE.")
  @Nullable Path out;

  private final Session session;

  ResultOption(Session session) {
    this.session = session;
  }

  /** What writes a result. */
  @FunctionalInterface
  interface Content {
    void writeTo(Writer writer) throws IOException;
  }

  void write(Content content) throws IOException {
    if (out == null) {
      var writer =
          new BufferedWriter(
              new OutputStreamWriter(session.console().out(), StandardCharsets.UTF_8), 1 << 16);
      content.writeTo(writer);
      writer.flush();
      return;
    }
    Path beside = out.resolveSibling(out.getFileName() + ".tmp");
    try {
      try (Writer writer = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
        content.writeTo(writer);
      }
      Files.move(beside, out, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
