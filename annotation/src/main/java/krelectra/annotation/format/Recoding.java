package krelectra.annotation.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import krelectra.annotation.InputException;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.format.archive.PackedFolder;
import krelectra.annotation.format.archive.TemporaryFolder;
import krelectra.annotation.format.archive.UnpackedArchive;
import krelectra.annotation.label.AnnotatedDocument;

/** Reads files of one format and writes them in another, a document at a time. */
public record Recoding(Format from, Format to) {
  private static final Set<String> COMMON = Set.of("format", "charset", "eol", "eof", "id");

  /** Is asked after every document, and may end the work with an exception. */
  @FunctionalInterface
  public interface Progress {
    /** Another document was written. */
    void document(AnnotatedDocument document);
  }

  /**
   * Recodes a file to a file, or every file of a folder or a zip archive to a folder.
   *
   * @param out a folder if {@code in} is one, or if the format takes one document a file; or an
   *     archive to be made of it
   * @throws InputException if a file is at fault
   */
  public void run(Path in, Path out, Report report, Progress progress) throws IOException {
    if (!UnpackedArchive.isArchive(in)) {
      runTo(in, out, report, progress);
      return;
    }
    try (UnpackedArchive unpacked = UnpackedArchive.of(in)) {
      try {
        runTo(unpacked.folder(), out, report, progress);
      } catch (InputException e) {
        throw unpacked.shown(e);
      }
    }
  }

  private void runTo(Path in, Path out, Report report, Progress progress) throws IOException {
    if (!PackedFolder.isAsked(out)) {
      runPlain(in, out, report, progress);
      return;
    }
    try (TemporaryFolder results = TemporaryFolder.of("recoded")) {
      boolean folder = Files.isDirectory(in);
      Path file = results.path().resolve(renamed(String.valueOf(in.getFileName())));
      runPlain(in, folder ? results.path() : file, report, progress);
      PackedFolder.write(results.path(), out);
    }
  }

  private void runPlain(Path in, Path out, Report report, Progress progress) throws IOException {
    if (!Files.isDirectory(in)) {
      recode(in, out, report, progress);
      return;
    }
    List<Path> files = files(in);
    if (files.isEmpty()) {
      throw InputException.at(
          in, "holds no file that ends in " + from.extension(), "give another folder");
    }
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw InputException.at(out, "is no folder", "name a folder for the results");
    }
    for (Path file : files) {
      Path target = out.resolve(renamed(in.relativize(file).toString()));
      Path folder = target.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      recode(file, target, report, progress);
    }
  }

  private List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(from.extension()))
          .sorted()
          .toList();
    }
  }

  private String renamed(String name) {
    return name.endsWith(from.extension())
        ? name.substring(0, name.length() - from.extension().length()) + to.extension()
        : name + to.extension();
  }

  private void recode(Path in, Path out, Report report, Progress progress) throws IOException {
    Source source = Source.of(in);
    boolean same = from.name().equals(to.name());
    try (DocumentWriter writer = to.writer(out, report)) {
      from.read(
          source,
          document -> {
            if (!same) {
              compareProperties(document, report);
            }
            writer.add(document);
            progress.document(document);
          },
          report);
      writer.finish();
    }
  }

  /** Tells what only the other format has a place for. */
  private static void compareProperties(AnnotatedDocument annotated, Report report) {
    for (String property : annotated.document().properties().keySet()) {
      if (!COMMON.contains(property)) {
        report.lost("the property " + property + " of documents");
      }
    }
    for (Sentence sentence : annotated.sentences()) {
      for (String property : sentence.properties().keySet()) {
        if (!COMMON.contains(property)) {
          report.lost("the property " + property + " of sentences");
        }
      }
    }
  }
}
