package krelectra.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import krelectra.annotation.document.Project;
import krelectra.annotation.format.Format;
import krelectra.annotation.format.check.Check;
import krelectra.annotation.format.check.Finding;
import krelectra.inference.InputException;
import krelectra.store.Database;
import krelectra.store.ImportFiles;
import krelectra.store.StoredProject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check}: what is wrong with annotated files, as JSON Lines. */
@Command(
    name = "check",
    description =
        "Check annotated files: ids, heads, tags, spans, texts. Prints findings as JSON Lines;"
            + " exits with 1 if any of them is an error.")
final class CheckCommand implements Callable<Integer> {
  @Option(
      names = "--format",
      paramLabel = "F",
      converter = FormatOption.class,
      description = "The format of the files.")
  @Nullable Format format;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILES",
      description = "The files to check, or zip archives.")
  List<Path> files = new ArrayList<>();

  @Option(names = "--project", paramLabel = "P", description = "Of a database, this project alone.")
  @Nullable String project;

  @Mixin DatabaseOption db;
  @Mixin ResultOption result;
  @Spec CommandSpec spec;

  private final Session session;

  CheckCommand(Session session) {
    this.session = session;
    this.db = new DatabaseOption(session);
    this.result = new ResultOption(session);
    this.spec = CommandSpec.create();
  }

  @Override
  public Integer call() throws IOException {
    if ((db.file == null) == files.isEmpty() || (format == null) != files.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "give --db FILE, or --format F and FILES, one of them");
    }
    int[] counts = {0, 0};
    result.write(
        writer -> {
          JsonLines lines = new JsonLines(writer);
          Check.Sink sink =
              finding -> {
                counts[finding.severity() == Finding.Severity.ERROR ? 0 : 1]++;
                add(lines, finding);
              };
          if (format == null) {
            checkDatabase(sink);
          } else {
            checkFiles(format, sink);
          }
        });
    session.console().note(counts[0] + " errors, " + counts[1] + " warnings");
    return counts[0] > 0 ? 1 : 0;
  }

  private void checkFiles(Format its, Check.Sink sink) throws IOException {
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw InputException.at(file, "there is no such file", "check the path");
      }
    }
    try (ImportFiles found =
        ImportFiles.of(files, its.extension(), () -> session.cancellation().check())) {
      for (Path file : found.each()) {
        Path shown = found.shown(file);
        Check.run(
            its,
            file,
            finding -> sink.finding(finding.in(shown)),
            document -> session.cancellation().check());
        session.cancellation().check();
      }
    }
  }

  private void checkDatabase(Check.Sink sink) throws IOException {
    try (Database database = db.openExisting()) {
      for (Project each : database.projects()) {
        if (project == null || project.equals(each.id())) {
          StoredProject stored = DatabaseOption.project(database, each.id());
          Check.run(
              database.file(),
              documents -> stored.eachDocument(documents, db.progress("documents")),
              stored.layers(),
              stored.tagsets(),
              sink);
        }
      }
    }
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
