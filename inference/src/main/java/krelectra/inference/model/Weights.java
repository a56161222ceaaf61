package krelectra.inference.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import krelectra.inference.weights.Safetensors;
import krelectra.inference.weights.WeightFile;

/** Parameters in memory, with the file from which they were taken; it stays mapped until closed. */
record Weights(
    NDManager manager,
    WeightFile file,
    Parameters parameters,
    List<String> warnings,
    CompletableFuture<String> sha256)
    implements AutoCloseable {
  static Weights load(ModelFolder folder, HeadKind head) throws IOException {
    WeightFile file = Safetensors.open(folder.path().resolve("model.safetensors"));
    NDManager manager = Engines.start();
    Map<String, NDArray> byName = new LinkedHashMap<>();
    int outputs = folder.configFile().outputs();
    for (ParameterSpec spec : ElectraLayout.network(head, folder.configFile().config(), outputs)) {
      byName.put(
          spec.name(), manager.create(file.read(spec.name()), spec.shape(), DataType.FLOAT32));
    }
    return new Weights(
        manager, file, new Parameters(byName), List.of(), CompletableFuture.completedFuture(""));
  }

  @Override
  public void close() throws IOException {
    manager.close();
    file.close();
  }
}
