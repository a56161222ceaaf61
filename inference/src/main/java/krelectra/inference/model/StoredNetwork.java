package krelectra.inference.model;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import krelectra.inference.weights.WeightFile;
import krelectra.inference.weights.WeightFiles;

/**
 * The weights of a folder, in any of the formats that are read, to be trained on with a head that
 * they need not have.
 */
public final class StoredNetwork implements AutoCloseable {
  private final WeightFile file;
  private final Matching matching;

  private StoredNetwork(WeightFile file, Matching matching) {
    this.file = file;
    this.matching = matching;
  }

  /**
   * Opens a folder's weights.
   *
   * @param outputs of a classifying head
   * @throws krelectra.inference.InputException if the file is damaged, or its embeddings and
   *     encoder are not whole or not those of config.json
   */
  public static StoredNetwork open(ModelFolder folder, HeadKind head, int outputs)
      throws IOException {
    WeightFile file = WeightFiles.open(folder.path());
    try {
      var network = new Network(folder.configFile().config(), Optional.of(head), outputs);
      Matching matching = Matching.of(file, network);
      matching.refuseUnusableEncoder();
      return new StoredNetwork(file, matching);
    } catch (RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** The weight file, or the one that lists its parts. */
  public Path path() {
    return file.path();
  }

  /** Whether the file gives this parameter in its shape. */
  public boolean has(ParameterSpec spec) {
    return matching.has(spec);
  }

  /** The fp32 numbers of a parameter that the file gives, in this machine's byte order. */
  public ByteBuffer read(ParameterSpec spec) throws IOException {
    return matching.read(spec);
  }

  /** What the loading gives reason to doubt. */
  public List<String> warnings() {
    return matching.warnings();
  }

  /** SHA-256 of the folder's weights as {@link Model#sha256} gives it. */
  public static String sha256(ModelFolder folder, BooleanSupplier cancelled) throws IOException {
    try (WeightFile file = WeightFiles.open(folder.path())) {
      return FileHash.of(file.parts(), cancelled);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
