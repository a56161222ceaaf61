package krelectra.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import krelectra.annotation.InputException;
import krelectra.annotation.document.Project;
import krelectra.annotation.format.Format;
import krelectra.annotation.format.Report;
import krelectra.store.Database;
import krelectra.store.Import;
import krelectra.store.Progress;
import krelectra.store.StoredProject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

  @Parameters(arity = "1..*", paramLabel = "FILES", description = "Files, or folders of them.")
  List<Path> files = new ArrayList<>();

  @Mixin DatabaseOption db;

  private final Session session;

  ImportCommand(Session session) {
    this.session = session;
    this.db = new DatabaseOption(session);
  }

  @Override
  public Integer call() throws IOException {
    Map<Path, String> named = named();
    List<Brought> brought = new ArrayList<>();
    for (Map.Entry<Path, String> file : named.entrySet()) {
      Format its = format == null ? FormatGuess.of(file.getKey()) : format;
      brought.add(new Brought(file.getKey(), file.getValue(), its));
    }
    try (Database database = db.open()) {
      StoredProject target = project(database);
      for (Brought file : brought) {
        session.cancellation().check();
        run(target, file.format(), file.path(), file.name());
      }
    }
    return 0;
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

  private void run(StoredProject target, Format itsFormat, Path file, String name)
      throws IOException {
    Report report = new Report();
    Progress progress = db.progress(file + ", sentences");
    Import.Result result =
        new Import(
                target,
                itsFormat,
                DatabaseOption.author(),
                report,
                (documents, sentences) -> progress.at(sentences, 0))
            .run(file, name);
    if (result.isNew()) {
      session.console().note("committed " + file + " " + result.sentences() + " sentences");
    } else {
      session.console().note("passed over " + file + ": it is in the project already, unchanged");
    }
    report
        .losses()
        .forEach((what, times) -> session.console().note("not carried: " + times + " × " + what));
  }

  /** The files, and what their documents are called: by more than the name if two share it. */
  private Map<Path, String> named() throws IOException {
    Map<Path, String> named = new LinkedHashMap<>();
    for (Path file : files) {
      if (Files.isDirectory(file)) {
        for (Path inside : inside(file)) {
          named.put(inside, file.relativize(inside).toString().replace('\\', '/'));
        }
      } else if (Files.isRegularFile(file)) {
        named.put(file, String.valueOf(file.getFileName()));
      } else {
        throw InputException.at(file, "there is no such file", "check the path");
      }
    }
    Map<String, Long> times =
        named.values().stream()
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    named.replaceAll((file, name) -> times.getOrDefault(name, 0L) > 1 ? qualified(file) : name);
    return named;
  }

  private static String qualified(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    Path name = folder == null ? null : folder.getFileName();
    return name == null ? file.toString() : name + "/" + file.getFileName();
  }

  private List<Path> inside(Path folder) throws IOException {
    String ending = format == null ? "" : format.extension();
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> found =
          walk.filter(Files::isRegularFile)
              .filter(file -> file.toString().endsWith(ending))
              .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
              .sorted()
              .toList();
      if (found.isEmpty()) {
        throw InputException.at(folder, "holds no file to import", "give another folder");
      }
      return found;
    }
  }
}
