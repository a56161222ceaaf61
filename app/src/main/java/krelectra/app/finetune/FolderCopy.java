package krelectra.app.finetune;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import krelectra.inference.InputException;

/** Gives a run's weights away: a folder in the Hugging Face layout, with its card. */
final class FolderCopy {
  private FolderCopy() {}

  /** Takes a folder of files away. */
  static void delete(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  /**
   * Copies the files of a folder into another, which is made or must be empty.
   *
   * @throws InputException if something is in it already
   */
  static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (DirectoryStream<Path> there = Files.newDirectoryStream(to)) {
      if (there.iterator().hasNext()) {
        throw InputException.at(to, "is not empty", "choose or make an empty folder");
      }
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(from)) {
      for (Path file : files) {
        if (Files.isRegularFile(file)) {
          Files.copy(file, to.resolve(file.getFileName()));
        }
      }
    }
  }
}
