package krelectra.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import krelectra.annotation.InputException;
import krelectra.annotation.format.archive.AnnotatorFiles;
import krelectra.annotation.format.archive.ArchiveLimits;
import krelectra.annotation.format.archive.UnpackedArchive;

/**
 * The files that an import is asked for: those that are named, those in folders, and those in zip
 * archives, which stay unpacked until it is closed.
 */
public final class ImportFiles implements Closeable {
  private final Map<Path, String> named = new LinkedHashMap<>();
  private final List<UnpackedArchive> archives = new ArrayList<>();
  private final Map<Path, Map<Path, String>> annotators = new LinkedHashMap<>();

  private ImportFiles() {}

  /**
   * Finds the files, in order, and what their documents are called: by more than the name if two
   * share it.
   *
   * @param ending what names of files in folders and archives end with; empty: anything
   * @throws InputException if one is not there, a folder holds none, or an archive is not unpacked
   */
  public static ImportFiles of(List<Path> files, String ending, UnpackedArchive.Progress progress)
      throws IOException {
    ImportFiles found = new ImportFiles();
    try {
      for (Path file : files) {
        found.add(file, ending, progress);
      }
      found.tellApart();
      return found;
    } catch (IOException | RuntimeException e) {
      found.close();
      throw e;
    }
  }

  private void add(Path file, String ending, UnpackedArchive.Progress progress) throws IOException {
    if (Files.isDirectory(file)) {
      addInside(file, ending, file);
    } else if (!Files.isRegularFile(file)) {
      throw InputException.at(file, "there is no such file", "check the path");
    } else if (UnpackedArchive.isArchive(file)) {
      UnpackedArchive unpacked = UnpackedArchive.of(file, ArchiveLimits.DEFAULT, progress);
      archives.add(unpacked);
      addInside(unpacked.folder(), ending, file);
    } else {
      named.put(file, String.valueOf(file.getFileName()));
    }
  }

  private void addInside(Path folder, String ending, Path known) throws IOException {
    List<Path> found = inside(folder, ending);
    if (found.isEmpty()) {
      throw InputException.at(known, "holds no file to import", "give another one");
    }
    AnnotatorFiles joint = AnnotatorFiles.in(folder, found);
    joint
        .files()
        .forEach(
            (document, files) -> {
              Path first = files.keySet().iterator().next();
              named.put(first, document);
              annotators.put(first, files);
            });
    found.removeAll(joint.all());
    for (Path inside : found) {
      named.put(inside, folder.relativize(inside).toString().replace('\\', '/'));
    }
  }

  private void tellApart() {
    Map<String, Long> times =
        named.values().stream()
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    named.replaceAll((file, name) -> times.getOrDefault(name, 0L) > 1 ? qualified(file) : name);
  }

  private String qualified(Path file) {
    Optional<UnpackedArchive> archive = archive(file);
    if (archive.isPresent()) {
      Path shown = archive.get().shown(file);
      Path folder = archive.get().shown(archive.get().folder()).getParent();
      return (folder == null ? shown : folder.relativize(shown)).toString().replace('\\', '/');
    }
    Path folder = file.toAbsolutePath().normalize().getParent();
    Path name = folder == null ? null : folder.getFileName();
    return name == null ? file.toString() : name + "/" + file.getFileName();
  }

  private static List<Path> inside(Path folder, String ending) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(ending))
          .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
          .filter(file -> !ending.isEmpty() || !isTextOfBrat(file))
          .sorted()
          .collect(Collectors.toCollection(ArrayList::new));
    }
  }

  /** The text beside a file of annotations comes with it, not by itself. */
  private static boolean isTextOfBrat(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".txt")
        && Files.exists(file.resolveSibling(name.substring(0, name.length() - 4) + ".ann"));
  }

  /** The files, in order, and what their documents are called. */
  public Map<Path, String> named() {
    return Collections.unmodifiableMap(named);
  }

  /** The files, each by itself, in order. */
  public List<Path> each() {
    List<Path> all = new ArrayList<>();
    for (Path file : named.keySet()) {
      Map<Path, String> joint = annotators(file);
      all.addAll(joint.isEmpty() ? List.of(file) : joint.keySet());
    }
    return all;
  }

  /**
   * Whose a file and those beside it are that belong to the same document; empty if it stands alone
   * and names its annotators itself.
   */
  public Map<Path, String> annotators(Path file) {
    return annotators.getOrDefault(file, Map.of());
  }

  /** Whether a file was in an archive. */
  public boolean isUnpacked(Path file) {
    return archive(file).isPresent();
  }

  /** How a file is told to the user: in an archive by its place there. */
  public Path shown(Path file) {
    return archive(file).map(archive -> archive.shown(file)).orElse(file);
  }

  /** What is said of a file in an archive, said of its place there. */
  public InputException shown(InputException e) {
    InputException shown = e;
    for (UnpackedArchive archive : archives) {
      shown = archive.shown(shown);
    }
    return shown;
  }

  private Optional<UnpackedArchive> archive(Path file) {
    return archives.stream().filter(archive -> file.startsWith(archive.folder())).findFirst();
  }

  /** Removes what was unpacked. */
  @Override
  public void close() throws IOException {
    for (UnpackedArchive archive : archives) {
      archive.close();
    }
    archives.clear();
  }
}
