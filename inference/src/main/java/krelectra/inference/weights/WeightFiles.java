package krelectra.inference.weights;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import krelectra.inference.InputException;

/** Finds weights in a folder and tells the formats of weight files apart. */
public final class WeightFiles {
  private static final String SHARDED = ".index.json";

  /** In the order in which Hugging Face's {@code from_pretrained} looks for them. */
  private static final List<String> NAMES =
      List.of(
          "model.safetensors",
          "model.safetensors" + SHARDED,
          "pytorch_model.bin",
          "pytorch_model.bin" + SHARDED);

  private WeightFiles() {}

  /**
   * Opens the weights of a folder, or a file of any known format. A TensorFlow checkpoint can be
   * named by its index, by one of its data files, or by the name that they share.
   *
   * @throws InputException if there are none, several, or they are damaged
   */
  public static WeightFile open(Path folderOrFile) throws IOException {
    if (Files.isDirectory(folderOrFile)) {
      return openSingle(find(folderOrFile));
    }
    Path index = index(folderOrFile);
    return openSingle(!Files.exists(folderOrFile) && Files.exists(index) ? index : folderOrFile);
  }

  /** Opens one file; what it is shows in its first and last bytes. */
  static WeightFile openSingle(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    if (name.endsWith(SHARDED)) {
      return ShardedWeights.open(file);
    }
    if (name.matches(".*\\.data-\\d{5}-of-\\d{5}")) {
      return TensorBundle.open(index(file));
    }
    boolean torch;
    boolean table;
    try (MappedFile mapped = MappedFile.open(file)) {
      torch = TorchFile.begins(mapped);
      table = TableFile.ends(mapped);
    }
    if (torch) {
      return TorchFile.open(file);
    }
    if (table || name.endsWith(TensorBundle.INDEX)) {
      return TensorBundle.open(file);
    }
    return name.endsWith(".bin") || name.endsWith(".pt")
        ? TorchFile.open(file)
        : Safetensors.open(file);
  }

  private static Path find(Path folder) throws IOException {
    for (String name : NAMES) {
      if (Files.exists(folder.resolve(name))) {
        return folder.resolve(name);
      }
    }
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + TensorBundle.INDEX)) {
      files.forEach(found::add);
    }
    if (found.size() > 1) {
      found.sort(null);
      throw InputException.at(
          folder,
          "holds "
              + found.size()
              + " checkpoints, "
              + found.getFirst().getFileName()
              + " among them",
          "name one of them");
    }
    if (found.isEmpty()) {
      throw InputException.at(
          folder,
          "holds no weights",
          "copy model.safetensors, pytorch_model.bin or a TensorFlow checkpoint there");
    }
    return found.getFirst();
  }

  private static Path index(Path file) {
    String name = String.valueOf(file.getFileName());
    return file.resolveSibling(
        name.replaceFirst("\\.data-\\d{5}-of-\\d{5}$", "") + TensorBundle.INDEX);
  }
}
