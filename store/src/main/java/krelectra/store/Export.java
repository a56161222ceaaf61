package krelectra.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import krelectra.annotation.InputException;
import krelectra.annotation.format.DocumentWriter;
import krelectra.annotation.format.Format;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.archive.PackedFolder;
import krelectra.annotation.format.archive.TemporaryFolder;
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
   * files would go there; one that ends in {@code .zip} is an archive of such a folder.
   *
   * @return how many files were written
   * @throws InputException if a file cannot be written, or takes but one document
   */
  public int run(Path out) throws IOException {
    Map<String, Runs> targets = targets();
    if (targets.isEmpty()) {
      throw InputException.at(
          project.database().file(), "has no documents in this project", "import some first");
    }
    if (!PackedFolder.isAsked(out)) {
      return run(out, isFolder(out, targets.size()), targets);
    }
    try (TemporaryFolder folder = TemporaryFolder.of("export")) {
      int files = run(folder.path(), true, targets);
      PackedFolder.write(folder.path(), out);
      return files;
    }
  }

  private int run(Path out, boolean folder, Map<String, Runs> targets) throws IOException {
    long documents = targets.values().stream().mapToLong(runs -> runs.documents).sum();
    if (!folder) {
      if (format.isSingle() && documents > 1) {
        throw InputException.at(
            out,
            "would hold several documents, which " + format.name() + " does not",
            "name a folder");
      }
      write(out, null, Runs.all(), 0, documents);
      return 1;
    }
    Files.createDirectories(out);
    Map<Path, String> files = files(out, targets);
    long done = 0;
    for (Map.Entry<Path, String> file : files.entrySet()) {
      Path parent = file.getKey().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Runs runs = targets.getOrDefault(file.getValue(), Runs.all());
      done = write(file.getKey(), file.getValue(), runs, done, documents);
    }
    return files.size();
  }

  /**
   * Tells what the format would not carry: writes to a folder of its own, which goes again.
   *
   * @param most how many documents to write at most
   * @return how many documents were written
   */
  public long rehearse(int most) throws IOException {
    long done = 0;
    try (TemporaryFolder folder = TemporaryFolder.of("export")) {
      long after = 0;
      for (List<DocumentEntry> page = project.documents(0, PAGE);
          !page.isEmpty() && done < most;
          page = project.documents(after, PAGE)) {
        for (DocumentEntry entry : page) {
          after = entry.number();
          if (done < most) {
            rehearse(entry, folder.path().resolve("rehearsal" + format.extension()));
            progress.at(++done, most);
          }
        }
      }
    }
    return done;
  }

  private void rehearse(DocumentEntry entry, Path file) throws IOException {
    AnnotatedDocument document = project.document(entry.id()).orElse(null);
    if (document != null) {
      try (DocumentWriter writer = format.writer(file, report)) {
        writer.add(given(document));
        writer.finish();
      }
    }
  }

  /** What nobody stands by is given out by formats alone that say so. */
  private AnnotatedDocument given(AnnotatedDocument document) {
    if (format.tellsStates()) {
      return document;
    }
    AnnotatedDocument standing = document.standing();
    int left = document.labels().size() - standing.labels().size();
    if (left > 0) {
      report.lost(Report.UNDECIDED, left);
    }
    return standing;
  }

  /**
   * Where the documents of a file lie among all: they came together, so that few runs hold them,
   * and each file is written without a look at the documents of the others.
   */
  private static final class Runs {
    /** From one document's number to another's. */
    private record Run(long first, long last) {}

    private final List<Run> runs;
    private long documents;

    Runs(List<Run> runs) {
      this.runs = runs;
    }

    /** All documents. */
    static Runs all() {
      return new Runs(List.of(new Run(1, Long.MAX_VALUE)));
    }

    /** Takes the next document; {@code joins} if the one before it went the same way. */
    void add(long number, boolean joins) {
      documents++;
      long first = joins ? runs.removeLast().first() : number;
      runs.add(new Run(first, number));
    }
  }

  /** The files that documents came from, in order, and where their documents lie. */
  private Map<String, Runs> targets() {
    Map<String, Runs> targets = new LinkedHashMap<>();
    String before = null;
    long after = 0;
    for (List<DocumentEntry> page = project.documents(0, PAGE); !page.isEmpty(); ) {
      for (DocumentEntry entry : page) {
        String target = target(entry);
        targets
            .computeIfAbsent(target, name -> new Runs(new ArrayList<>()))
            .add(entry.number(), target.equals(before));
        before = target;
        after = entry.number();
      }
      page = project.documents(after, PAGE);
    }
    return targets;
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
  private Map<Path, String> files(Path out, Map<String, Runs> targets) {
    Path folder = out.toAbsolutePath().normalize();
    Map<Path, String> files = new LinkedHashMap<>();
    for (String name : targets.keySet()) {
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

  private long write(Path file, @Nullable String only, Runs runs, long before, long all)
      throws IOException {
    long done = before;
    try (DocumentWriter writer = format.writer(file, report)) {
      for (Runs.Run run : runs.runs) {
        long after = run.first() - 1;
        for (List<DocumentEntry> page = page(after, run); !page.isEmpty(); ) {
          for (DocumentEntry entry : page) {
            after = entry.number();
            if (only == null || only.equals(target(entry))) {
              AnnotatedDocument document = project.document(entry.id()).orElse(null);
              if (document != null) {
                writer.add(given(document));
              }
              progress.at(++done, all);
            }
          }
          page = page(after, run);
        }
      }
      writer.finish();
    }
    return done;
  }

  private List<DocumentEntry> page(long after, Runs.Run run) {
    long left = run.last() - after;
    return left <= 0
        ? List.of()
        : project.documents(after, (int) Math.min(PAGE, left)).stream()
            .filter(entry -> entry.number() <= run.last())
            .toList();
  }
}
