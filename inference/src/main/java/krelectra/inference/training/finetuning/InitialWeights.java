package krelectra.inference.training.finetuning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import krelectra.inference.InputException;
import krelectra.inference.model.ModelFolder;
import krelectra.inference.model.ParameterSpec;
import krelectra.inference.model.StoredNetwork;
import krelectra.inference.training.FlatParameters;

/**
 * What a fine-tuning begins with: a model's weights, and fresh ones for the head.
 *
 * @param file whose weights were taken
 * @param fresh names of the head's parameters that the file lacks, or has in another shape
 */
record InitialWeights(Path file, List<String> fresh) {
  /**
   * Fills the parameters.
   *
   * @param network whose parameters they are
   * @param seed of fresh weights: normal around 0, as {@code transformers} makes them
   * @throws InputException if the encoder is not whole, or of another shape
   */
  static InitialWeights fill(
      ModelFolder folder, TaskNetwork network, FlatParameters parameters, long seed)
      throws IOException {
    var random = new Random(seed);
    double deviation = network.config().initializerRange();
    List<String> fresh = new ArrayList<>();
    float[] all = new float[Math.toIntExact(parameters.values().size())];
    try (var stored = StoredNetwork.open(folder, network.head(), network.outputs())) {
      for (FlatParameters.Place place : parameters.inOrder()) {
        int start = Math.toIntExact(place.start());
        int count = Math.toIntExact(place.end() - place.start());
        if (stored.has(place.spec())) {
          stored.read(place.spec()).asFloatBuffer().get(all, start, count);
        } else {
          fresh.add(place.spec().name());
          fill(all, start, count, place.spec().fresh(), deviation, random);
        }
      }
      parameters.set(all);
      return new InitialWeights(stored.path(), fresh);
    }
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
