package krelectra.inference.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import krelectra.inference.weights.WeightFile;
import krelectra.inference.weights.WeightFiles;

/**
 * Parameters in memory, with the file from which they were taken. They are a copy: pages of a
 * mapped file would end the process when its disk is unplugged or the file is written over. The
 * file's hash is computed meanwhile.
 */
record Weights(
    NDManager manager,
    Path file,
    Parameters parameters,
    Matching matching,
    CompletableFuture<String> sha256)
    implements AutoCloseable {
  /**
   * Loads a network with one head. A head that the file lacks begins anew.
   *
   * @throws krelectra.inference.InputException if the file is damaged, a shape is another than
   *     config.json says, or the encoder is not whole
   */
  static Weights load(ModelFolder folder, HeadKind head) throws IOException {
    ElectraConfig config = folder.configFile().config();
    var network = new Network(config, Optional.of(head), folder.configFile().outputs());
    try (WeightFile file = WeightFiles.open(folder.path())) {
      Matching matching = Matching.of(file, network);
      matching.refuseUnusable();
      NDManager manager = Engines.start();
      try {
        Parameters parameters = read(network, matching, manager);
        return new Weights(
            manager, file.path(), parameters, matching, FileHash.start(file.parts()));
      } catch (IOException | RuntimeException e) {
        manager.close();
        throw e;
      }
    }
  }

  /** What the loading gives reason to doubt. */
  List<String> warnings() {
    return matching.warnings();
  }

  @Override
  public void close() {
    sha256.cancel(false);
    manager.close();
  }

  private static Parameters read(Network network, Matching matching, NDManager manager)
      throws IOException {
    Map<String, NDArray> byName = new LinkedHashMap<>();
    for (ParameterSpec spec : network.parameters()) {
      byName.put(
          spec.name(),
          matching.has(spec)
              ? copy(matching.read(spec), spec, manager)
              : manager.create(
                  FreshParameter.of(spec, network.config().initializerRange()),
                  spec.shape(),
                  DataType.FLOAT32));
    }
    return new Parameters(byName);
  }

  private static NDArray copy(ByteBuffer mapped, ParameterSpec spec, NDManager manager) {
    try (NDArray numbers = manager.create(mapped, spec.shape(), DataType.FLOAT32)) {
      return numbers.duplicate();
    }
  }
}
