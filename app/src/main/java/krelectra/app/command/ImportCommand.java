package krelectra.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import krelectra.annotation.InputException;
import krelectra.annotation.document.Project;
import krelectra.annotation.format.Format;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.known.FormatGuess;
import krelectra.store.Database;
import krelectra.store.Import;
import krelectra.store.ImportFiles;
import krelectra.store.Progress;
import krelectra.store.StoredProject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import}: files into a project. */
@Command(
    name = "import",
    description = {
      "Import annotated files into a project, which is made if it is not there.",
      "Each file is one step of the history. A line 'committed FILE N sentences' on standard error"
          + " says that a file is on the disk; one that is there already, unchanged, is passed"
          + " over, so that a stopped import can be run again."
    })
final class ImportCommand implements Callable<Integer> {
  @Option(
      names = "--project",
      required = true,
      paramLabel = "P",
      description = "The project to import into.")
  String project = "";

  @Option(
      names = "--format",
      paramLabel = "F",
      converter = FormatOption.class,
      description = "The format of the files (default: found by their names and contents).")
  @Nullable Format format;

  @Option(
      names = "--safe-cells",
      description = {
        "The tables were written with --safe-cells: the apostrophes before formulas go. Needs"
            + " --format class-tsv or pairs-tsv."
      })
  boolean safe;

  @Parameters(arity = "1..*", paramLabel = "FILES", description = "Files, folders or zip archives.")
  List<Path> files = new ArrayList<>();

  @Mixin DatabaseOption db;
  @Spec CommandSpec spec;

  private final Session session;

  ImportCommand(Session session) {
    this.session = session;
    this.db = new DatabaseOption(session);
    this.spec = CommandSpec.create();
  }

  @Override
  public Integer call() throws IOException {
    if (safe) {
      if (format == null) {
        throw new ParameterException(spec.commandLine(), "--safe-cells needs --format");
      }
      format = FormatVariant.safe(format, "--safe-cells", spec);
    }
    String ending = format == null ? "" : format.extension();
    try (ImportFiles found = ImportFiles.of(files, ending, () -> session.cancellation().check())) {
      try {
        bring(found);
      } catch (InputException e) {
        throw found.shown(e);
      }
    }
    return 0;
  }

  private void bring(ImportFiles found) throws IOException {
    List<Brought> brought = new ArrayList<>();
    for (Map.Entry<Path, String> file : found.named().entrySet()) {
      format(found, file.getKey())
          .ifPresent(its -> brought.add(new Brought(file.getKey(), file.getValue(), its)));
    }
    if (brought.isEmpty()) {
      throw InputException.at(
          files.getFirst(),
          "holds no file of a format that is known",
          "name one by --format: " + FormatOption.names());
    }
    try (Database database = db.open()) {
      StoredProject target = project(database);
      for (Brought file : brought) {
        session.cancellation().check();
        run(target, file, found);
      }
    }
  }

  /** A file, what its documents are called, and its format. */
  private record Brought(Path path, String name, Format format) {}

  private StoredProject project(Database database) {
    return database
        .project(project)
        .orElseGet(
            () ->
                database.create(
                    new Project(project, project, "", Map.of()), DatabaseOption.author()));
  }

  private void run(StoredProject target, Brought file, ImportFiles found) throws IOException {
    Path shown = found.shown(file.path());
    Report report = new Report();
    Progress progress = db.progress(shown + ", sentences");
    Import.Result result =
        new Import(
                target,
                file.format(),
                DatabaseOption.author(),
                report,
                (documents, sentences) -> progress.at(sentences, 0))
            .run(file.path(), file.name(), found.annotators(file.path()));
    if (result.isNew()) {
      session.console().note("committed " + shown + " " + result.sentences() + " sentences");
    } else {
      session.console().note("passed over " + shown + ": it is in the project already, unchanged");
    }
    report
        .losses()
        .forEach((what, times) -> session.console().note("not carried: " + times + " × " + what));
  }

  /** The format of a file; empty for one that only lies in an archive with others. */
  private Optional<Format> format(ImportFiles found, Path file) throws IOException {
    if (format != null) {
      return Optional.of(format);
    }
    Optional<Format> guessed = guessed(found, file);
    if (guessed.isEmpty() && found.isUnpacked(file)) {
      session.console().note("passed over " + found.shown(file) + ": of no format that is known");
    } else if (guessed.isEmpty()) {
      throw InputException.at(
          file,
          "is of no format that its name tells",
          "name one by --format: " + FormatOption.names());
    }
    return guessed;
  }

  private static Optional<Format> guessed(ImportFiles found, Path file) throws IOException {
    try {
      return FormatGuess.of(file);
    } catch (InputException e) {
      if (found.isUnpacked(file)) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
