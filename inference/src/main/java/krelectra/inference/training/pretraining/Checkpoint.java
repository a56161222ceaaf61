package krelectra.inference.training.pretraining;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import krelectra.inference.InputException;
import krelectra.inference.training.AdamW;
import krelectra.inference.training.FlatParameters;
import krelectra.inference.weights.Safetensors;
import krelectra.inference.weights.SafetensorsWriter;

/** What a run needs to go on: weights, the optimizer's means; and both networks for others. */
record Checkpoint(Networks networks, List<String> vocabulary) {
  private static final String STATE = "state.safetensors";

  /** Writes the folder's content. */
  void write(Path folder, FlatParameters parameters, AdamW optimizer) throws IOException {
    writeNetworks(folder, parameters);
    float[][] means = optimizer.state();
    float[] values = parameters.values().toFloatArray();
    long[] shape = {values.length};
    new SafetensorsWriter()
        .add("parameters", shape, values)
        .add("mean", shape, means[0])
        .add("square", shape, means[1])
        .write(folder.resolve(STATE));
  }

  /** Writes both networks as Hugging Face folders. */
  void writeNetworks(Path folder, FlatParameters parameters) throws IOException {
    networks.write(Networks.DISCRIMINATOR, parameters, vocabulary, folder.resolve("discriminator"));
    networks.write(Networks.GENERATOR, parameters, vocabulary, folder.resolve("generator"));
  }

  /** Reads what {@link #write} wrote. */
  void restore(Path folder, FlatParameters parameters, AdamW optimizer) throws IOException {
    try (Safetensors state = Safetensors.open(folder.resolve(STATE))) {
      int count = (int) parameters.values().size();
      parameters.set(read(state, folder, "parameters", count));
      optimizer.restore(read(state, folder, "mean", count), read(state, folder, "square", count));
    }
  }

  private static float[] read(Safetensors state, Path folder, String name, int count) {
    ByteBuffer bytes = state.read(name);
    if (bytes.remaining() != 4 * count) {
      throw InputException.at(
          folder.resolve(STATE), "belongs to other networks", "give the run its own config file");
    }
    float[] values = new float[count];
    bytes.asFloatBuffer().get(values);
    return values;
  }
}
