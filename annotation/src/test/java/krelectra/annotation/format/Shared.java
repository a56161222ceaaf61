package krelectra.annotation.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The files of other tools beside the project, where they are there. */
public final class Shared {
  private Shared() {}

  /** The folder; a test without it is skipped. */
  public static Path folder() {
    Path folder = Path.of(System.getProperty("shared.dir", "../../shared"));
    Assumptions.assumeTrue(
        Files.isDirectory(folder.resolve("cases")),
        "the files of other tools are not here: " + folder);
    return folder;
  }

  /** The files below a folder whose names match, sorted. */
  public static List<Path> files(String below, String regex) {
    try (Stream<Path> walk = Files.walk(folder().resolve(below))) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> file.getFileName().toString().matches(regex))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
