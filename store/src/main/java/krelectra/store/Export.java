package krelectra.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import krelectra.annotation.InputException;
import krelectra.annotation.format.DocumentWriter;
import krelectra.annotation.format.Format;
import krelectra.annotation.format.Report;
import krelectra.annotation.label.AnnotatedDocument;
import org.jspecify.annotations.Nullable;

/** Writes the documents of a project to files, a document at a time. */
public final class Export {
  private static final int PAGE = 200;

  private final StoredProject project;
  private final Format format;
  private final Report report;
  private final Progress progress;

  public Export(StoredProject project, Format format, Report report, Progress progress) {
    this.project = project;
    this.format = format;
    this.report = report;
    this.progress = progress;
  }

  /**
   * Writes all documents: to a folder, a file for each file that they came from; to a file, all of
   * them one after the other. A path that is not there is a folder if it has no ending and several
   * files would go there.
   *
   * @return how many files were written
   * @throws InputException if a file cannot be written, or takes but one document
   */
  public int run(Path out) throws IOException {
    Map<String, Integer> names = names();
    if (names.isEmpty()) {
      throw InputException.at(
          project.database().file(), "has no documents in this project", "import some first");
    }
    boolean folder = isFolder(out, names.size());
    long documents = names.values().stream().mapToLong(n -> n).sum();
    if (!folder) {
      if (format.isSingle() && documents > 1) {
        throw InputException.at(
            out,
            "would hold several documents, which " + format.name() + " does not",
            "name a folder");
      }
      write(out, null, 0, documents);
      return 1;
    }
    Files.createDirectories(out);
    Map<Path, String> files = files(out, names);
    long done = 0;
    for (Map.Entry<Path, String> file : files.entrySet()) {
      Path parent = file.getKey().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      done = write(file.getKey(), file.getValue(), done, documents);
    }
    return files.size();
  }

  /** The files that documents came from, in order, and how many documents came from each. */
  private Map<String, Integer> names() {
    Map<String, Integer> names = new LinkedHashMap<>();
    long after = 0;
    for (List<DocumentEntry> page = project.documents(0, PAGE); !page.isEmpty(); ) {
      for (DocumentEntry entry : page) {
        names.merge(target(entry), 1, Integer::sum);
        after = entry.number();
      }
      page = project.documents(after, PAGE);
    }
    return names;
  }

  /** Where a document goes: with those of its file, or by itself if the format wants it so. */
  private String target(DocumentEntry entry) {
    return format.isSingle() ? entry.id() : entry.name();
  }

  private static boolean isFolder(Path out, int files) {
    if (Files.exists(out)) {
      return Files.isDirectory(out);
    }
    Path name = out.getFileName();
    return files > 1 && (name == null || name.toString().indexOf('.', 1) < 0);
  }

  /** The names in the database may be another's: none leads out of the folder. */
  private Map<Path, String> files(Path out, Map<String, Integer> names) {
    Path folder = out.toAbsolutePath().normalize();
    Map<Path, String> files = new LinkedHashMap<>();
    for (String name : names.keySet()) {
      Path file = resolved(folder, name, renamed(name));
      if (files.containsKey(file)) {
        file = resolved(folder, name, name + format.extension());
      }
      if (files.put(file, name) != null) {
        throw InputException.at(file, "would be written twice", "rename one of the documents");
      }
    }
    return files;
  }

  private static Path resolved(Path folder, String name, String fileName) {
    try {
      Path file = folder.resolve(fileName).normalize();
      if (file.startsWith(folder) && !file.equals(folder)) {
        return file;
      }
    } catch (InvalidPathException e) {
      throw InputException.at(
          folder, 0, "cannot hold a file of the name " + name, "rename the document", e);
    }
    throw InputException.at(
        folder, "does not hold what the document's name asks for: " + name, "rename the document");
  }

  private String renamed(String name) {
    if (name.endsWith(format.extension())) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    return (dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name) + format.extension();
  }

  private long write(Path file, @Nullable String only, long before, long all) throws IOException {
    long done = before;
    try (DocumentWriter writer = format.writer(file, report)) {
      long after = 0;
      for (List<DocumentEntry> page = project.documents(0, PAGE); !page.isEmpty(); ) {
        for (DocumentEntry entry : page) {
          after = entry.number();
          if (only == null || only.equals(target(entry))) {
            AnnotatedDocument document = project.document(entry.id()).orElse(null);
            if (document != null) {
              writer.add(document);
            }
            progress.at(++done, all);
          }
        }
        page = project.documents(after, PAGE);
      }
      writer.finish();
    }
    return done;
  }
}
