package krelectra.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import krelectra.annotation.InputException;

/** The files that an import is asked for: those that are named, and those in folders. */
public final class ImportFiles {
  private ImportFiles() {}

  /**
   * The files, in order, and what their documents are called: by more than the name if two share
   * it.
   *
   * @param ending what names of files in folders end with; empty: anything
   * @throws InputException if one is not there, or a folder holds none
   */
  public static Map<Path, String> named(List<Path> files, String ending) throws IOException {
    Map<Path, String> named = new LinkedHashMap<>();
    for (Path file : files) {
      if (Files.isDirectory(file)) {
        for (Path inside : inside(file, ending)) {
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

  private static List<Path> inside(Path folder, String ending) throws IOException {
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
