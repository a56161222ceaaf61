package krelectra.inference.training.finetuning;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import krelectra.inference.InputException;
import krelectra.inference.model.RandomModel;
import krelectra.inference.training.AdamW;
import krelectra.inference.training.FlatParameters;
import krelectra.inference.weights.Safetensors;
import krelectra.inference.weights.SafetensorsWriter;

/** What a run needs to go on exactly, beside the Hugging Face folder of its weights. */
record TrainingState(FlatParameters parameters, AdamW optimizer) {
  private static final String NAME = "optimizer.safetensors";

  void write(Path folder, Progress progress) throws IOException {
    float[][] means = optimizer.state();
    long[] shape = {means[0].length};
    new SafetensorsWriter()
        .add("mean", shape, means[0])
        .add("square", shape, means[1])
        .write(folder.resolve(NAME));
    progress.write(folder);
  }

  Progress restore(Path folder) throws IOException {
    readWeights(folder);
    Path file = folder.resolve(NAME);
    try (Safetensors means = Safetensors.open(file)) {
      int count = Math.toIntExact(parameters.values().size());
      float[] mean = new float[count];
      float[] square = new float[count];
      copy(means, file, "mean", mean, 0, count);
      copy(means, file, "square", square, 0, count);
      optimizer.restore(mean, square);
    }
    return Progress.read(folder);
  }

  /** Takes the weights of a checkpoint or of the best one. */
  void readWeights(Path folder) throws IOException {
    Path file = folder.resolve(RandomModel.WEIGHTS);
    float[] all = new float[Math.toIntExact(parameters.values().size())];
    try (Safetensors weights = Safetensors.open(file)) {
      for (FlatParameters.Place place : parameters.inOrder()) {
        int start = Math.toIntExact(place.start());
        copy(weights, file, place.spec().name(), all, start, (int) (place.end() - place.start()));
      }
    }
    parameters.set(all);
  }

  private static void copy(
      Safetensors from, Path file, String name, float[] into, int start, int count) {
    ByteBuffer bytes = from.read(name);
    if (bytes.remaining() != 4 * count) {
      throw InputException.at(file, "belongs to another network", "start the run anew");
    }
    bytes.asFloatBuffer().get(into, start, count);
  }
}
