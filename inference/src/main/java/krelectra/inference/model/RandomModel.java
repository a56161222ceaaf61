package krelectra.inference.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import krelectra.inference.weights.SafetensorsWriter;

/**
 * Writes a folder in the Hugging Face layout with weights that nobody has trained: for measuring
 * speed and for tests.
 *
 * @param head what stands on the encoder
 * @param config the shape; {@code vocabSize} must be that of the vocabulary
 * @param labels of a classifying head; otherwise empty
 * @param vocabulary entries in id order
 */
public record RandomModel(
    HeadKind head, ElectraConfig config, List<String> labels, List<String> vocabulary) {
  /** The name of the weight file. */
  public static final String WEIGHTS = "model.safetensors";

  public RandomModel {
    labels = List.copyOf(labels);
    vocabulary = List.copyOf(vocabulary);
    if (vocabulary.size() != config.vocabSize()) {
      throw new IllegalArgumentException(
          vocabulary.size() + " entries for " + config.vocabSize() + " rows");
    }
  }

  /** Writes the folder, which is made if need be. The same seed gives the same weights. */
  public void write(Path folder, long seed) throws IOException {
    Files.createDirectories(folder);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    var configFile = new ConfigFile(config, head.architecture(), labels);
    var writer = new SafetensorsWriter();
    for (ParameterSpec spec : ElectraLayout.network(head, config, configFile.outputs())) {
      writer.add(spec.name(), spec.shape().getShape(), values(spec, random));
    }
    writer.write(folder.resolve(WEIGHTS));
    configFile.write(folder);
    TokenizerConfigFile.write(folder, config.maxPositions());
    Files.writeString(
        folder.resolve(ModelFolder.VOCABULARY),
        String.join("\n", vocabulary) + "\n",
        StandardCharsets.UTF_8);
  }

  private float[] values(ParameterSpec spec, RandomGenerator random) {
    float[] values = new float[Math.toIntExact(spec.shape().size())];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          switch (spec.fresh()) {
            case NORMAL -> (float) (random.nextGaussian() * config.initializerRange());
            case ZEROS -> 0;
            case ONES -> 1;
          };
    }
    return values;
  }
}
