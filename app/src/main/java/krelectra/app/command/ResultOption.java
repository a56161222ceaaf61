package krelectra.app.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import krelectra.inference.InputException;
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
      writeToConsole(content);
    } else if (Files.isDirectory(out)) {
      throw InputException.at(out, "is a folder", "name a file for the result");
    } else if (Files.exists(out) && !Files.isRegularFile(out)) {
      // A pipe or a device must not be replaced by a file.
      try (Writer writer = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
        content.writeTo(writer);
      }
    } else {
      writeToFile(out, content);
    }
  }

  private void writeToConsole(Content content) throws IOException {
    var out = new CheckedOutput(session.console().out());
    var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    content.writeTo(writer);
    writer.flush();
  }

  private static void writeToFile(Path out, Content content) throws IOException {
    Path beside = out.resolveSibling(out.getFileName() + ".tmp");
    try {
      try (Writer writer = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
        content.writeTo(writer);
      }
      Files.move(beside, out, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException e) {
      throw InputException.at(out, "lies in no folder that is there", "make its folder first", e);
    } catch (IOException e) {
      String reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
      throw InputException.at(
          out,
          "cannot be written (" + (reason == null ? e.getClass().getSimpleName() : reason) + ")",
          "check the path, its permissions and the disk",
          e);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
