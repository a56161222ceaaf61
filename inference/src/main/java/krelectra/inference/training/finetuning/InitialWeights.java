package krelectra.inference.training.finetuning;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import krelectra.inference.InputException;
import krelectra.inference.model.ModelFolder;
import krelectra.inference.model.ParameterSpec;
import krelectra.inference.model.RandomModel;
import krelectra.inference.training.FlatParameters;
import krelectra.inference.weights.Safetensors;
import krelectra.inference.weights.TensorInfo;
import krelectra.inference.weights.WeightFile;

/**
 * What a fine-tuning begins with: a model's weights, and fresh ones for the head.
 *
 * @param file whose weights were taken
 * @param fresh names of the parameters that the file does not have, or has in another shape
 */
record InitialWeights(Path file, List<String> fresh) {
  private static final String ENCODER = "electra.";

  /**
   * Fills the parameters.
   *
   * @param seed of fresh weights: normal around 0, as {@code transformers} makes them
   * @throws InputException if an encoder's parameter is missing or of another shape
   */
  static InitialWeights fill(ModelFolder folder, FlatParameters parameters, long seed)
      throws IOException {
    Path path = folder.path().resolve(RandomModel.WEIGHTS);
    var random = new Random(seed);
    double deviation = folder.configFile().config().initializerRange();
    List<String> fresh = new ArrayList<>();
    float[] all = new float[Math.toIntExact(parameters.values().size())];
    try (WeightFile file = Safetensors.open(path)) {
      for (FlatParameters.Place place : parameters.inOrder()) {
        String name = place.spec().name();
        int start = Math.toIntExact(place.start());
        int count = Math.toIntExact(place.end() - place.start());
        if (has(file, place.spec())) {
          ByteBuffer bytes = file.read(name);
          bytes.asFloatBuffer().get(all, start, count);
        } else if (name.startsWith(ENCODER)) {
          throw unusable(path, file.tensors().get(name), place.spec());
        } else {
          fresh.add(name);
          fill(all, start, count, place.spec().fresh(), deviation, random);
        }
      }
    }
    parameters.set(all);
    return new InitialWeights(path, fresh);
  }

  private static boolean has(WeightFile file, ParameterSpec spec) {
    TensorInfo info = file.tensors().get(spec.name());
    return info != null && Arrays.equals(info.shape(), spec.shape().getShape());
  }

  private static InputException unusable(
      Path path, @org.jspecify.annotations.Nullable TensorInfo info, ParameterSpec spec) {
    String found = info == null ? "is missing" : "has shape " + info.shapeText();
    return InputException.at(
        path,
        spec.name() + " " + found + " where config.json asks for " + spec.shape(),
        "give a folder whose files belong together");
  }

  private static void fill(
      float[] all,
      int start,
      int count,
      ParameterSpec.Fresh fresh,
      double deviation,
      Random random) {
    for (int i = start; i < start + count; i++) {
      all[i] =
          switch (fresh) {
            case ZEROS -> 0;
            case ONES -> 1;
            case NORMAL -> (float) (deviation * random.nextGaussian());
          };
    }
  }
}
