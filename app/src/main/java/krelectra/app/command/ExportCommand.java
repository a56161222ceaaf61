package krelectra.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import krelectra.annotation.format.Format;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.known.Formats;
import krelectra.store.Database;
import krelectra.store.Export;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code export}: the documents of a project to files. */
@Command(
    name = "export",
    description = {
      "Export the documents of a project: to a folder, a file for each that was imported; to a"
          + " file, all of them one after the other; to PATH.zip, such a folder as an archive,"
          + " equal to the byte for equal documents.",
      "What the format cannot carry is listed on standard error."
    })
final class ExportCommand implements Callable<Integer> {
  @Option(names = "--project", required = true, paramLabel = "P", description = "The project.")
  String project = "";

  @Option(
      names = "--format",
      required = true,
      paramLabel = "F",
      converter = FormatOption.class,
      description = "The format to write.")
  Format format = Formats.all().getFirst();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "PATH",
      description = "The file, folder or zip archive to write.")
  Path out = Path.of("");

  @Mixin FormatVariant variant = new FormatVariant();
  @Mixin DatabaseOption db;

  private final Session session;

  ExportCommand(Session session) {
    this.session = session;
    this.db = new DatabaseOption(session);
  }

  @Override
  public Integer call() throws IOException {
    Report report = new Report();
    Format written = variant.of(format);
    try (Database database = db.openExisting()) {
      int files =
          new Export(
                  DatabaseOption.project(database, project),
                  written,
                  report,
                  db.progress("documents"))
              .run(out);
      session.console().note(files + (files == 1 ? " file in " : " files in ") + out);
    }
    report
        .losses()
        .forEach((what, times) -> session.console().note("not carried: " + times + " × " + what));
    return 0;
  }
}
