package krelectra.app.corpus.sample;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import krelectra.annotation.InputException;
import krelectra.annotation.document.Project;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.known.Formats;
import krelectra.annotation.layer.Presets;
import krelectra.annotation.scheme.PresetEdits;
import krelectra.inference.Cancellation;
import krelectra.store.Database;
import krelectra.store.Import;
import krelectra.store.StoredProject;

/**
 * Makes the sample database: film reviews of NSMC with their classes and news of KLUE with their
 * entities, a third of each not labelled yet. Notices and licences lie beside it.
 *
 * @param samples the folder that ships
 */
public record SampleCorpus(Path samples) {
  /** The id of the project of film reviews. */
  public static final String REVIEWS = "nsmc";

  private static final String NOTICES = "sample-licences";

  private record Part(String project, String name, String preset, String format, String file) {}

  private static final List<Part> PARTS =
      List.of(
          new Part(REVIEWS, "영화평 NSMC", "nsmc", "class-tsv", "nsmc-reviews.tsv"),
          new Part("klue-ner", "개체명 KLUE", "klue-ner", "klue-bio", "klue-ner.tsv"));

  /** Makes it, whole or not at all, unless it is there. */
  public void make(Path target, String author, Cancellation cancellation) throws IOException {
    if (Files.exists(target)) {
      return;
    }
    for (Part part : PARTS) {
      if (!Files.isRegularFile(samples.resolve(part.file()))) {
        throw InputException.at(
            samples.resolve(part.file()), "is missing", "install the workbench anew");
      }
    }
    Path parent =
        Objects.requireNonNull(target.toAbsolutePath().getParent(), "a file has a folder");
    Files.createDirectories(parent);
    Path work = Files.createTempDirectory(parent, "sample");
    Path made = work.resolve(target.getFileName());
    try {
      try (Database database = Database.open(made)) {
        for (Part part : PARTS) {
          bring(database, part, author, cancellation);
        }
      }
      notices(parent.resolve(NOTICES));
      Files.move(made, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      clear(work);
    }
  }

  private void bring(Database database, Part part, String author, Cancellation cancellation)
      throws IOException {
    StoredProject project =
        database.create(new Project(part.project(), part.name(), "", Map.of()), author);
    List<Edit> layers =
        PresetEdits.missing(List.of(), List.of(), Presets.of(part.preset()).orElseThrow());
    project.apply(new Edit.Bulk("layers", layers), author);
    Path file = samples.resolve(part.file());
    new Import(
            project,
            Formats.of(part.format()).orElseThrow(),
            author,
            new Report(),
            (documents, sentences) -> cancellation.check())
        .run(file, part.file());
  }

  private void notices(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(samples, "*.{md,txt}")) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (name.equals("README.md") || name.startsWith("LICENCE")) {
          Files.copy(file, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private static void clear(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (Files.isDirectory(file)) {
          clear(file);
        } else {
          Files.delete(file);
        }
      }
    }
    Files.delete(folder);
  }
}
