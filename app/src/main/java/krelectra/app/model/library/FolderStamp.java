package krelectra.app.model.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import krelectra.inference.model.ConfigFile;

/**
 * By what a change of a model's folder is noticed.
 *
 * @param files size and time of each file of the model
 */
record FolderStamp(Map<String, State> files) {
  record State(long size, FileTime changed) {}

  FolderStamp {
    files = Map.copyOf(files);
  }

  /** That of a folder; nothing if it is no model's, or is gone. */
  static Optional<FolderStamp> of(Path folder) {
    if (!Files.isRegularFile(folder.resolve(ConfigFile.NAME))) {
      return Optional.empty();
    }
    Map<String, State> files = new HashMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.filter(FolderStamp::counts).toList()) {
        files.put(
            String.valueOf(file.getFileName()),
            new State(Files.size(file), Files.getLastModifiedTime(file)));
      }
    } catch (IOException e) {
      return Optional.empty(); // it went while it was looked at
    }
    return Optional.of(new FolderStamp(files));
  }

  private static boolean counts(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.equals(ConfigFile.NAME)
        || name.equals("vocab.txt")
        || name.endsWith(".safetensors")
        || name.endsWith(".bin");
  }
}
