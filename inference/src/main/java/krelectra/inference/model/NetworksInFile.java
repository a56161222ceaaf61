package krelectra.inference.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import krelectra.inference.weights.WeightFile;
import krelectra.inference.weights.WeightFormat;

/**
 * Which networks a weight file holds. A checkpoint of TensorFlow can hold a discriminator and its
 * generator; {@code config.json} then describes the discriminator.
 */
record NetworksInFile(WeightFile file, Optional<ConfigFile> config) {
  /** The networks, the discriminator first; none if the file holds no ELECTRA that can be told. */
  List<Network> networks() {
    if (file.format() != WeightFormat.TENSORFLOW) {
      return network(false, config).stream().toList();
    }
    Set<String> names = file.tensors().keySet();
    boolean discriminator =
        holds(names, TensorFlowNaming.DISCRIMINATOR) && !isGeneratorAlone(names);
    boolean generator = holds(names, TensorFlowNaming.GENERATOR) || isGeneratorAlone(names);
    List<Network> networks = new ArrayList<>();
    if (discriminator) {
      network(false, config).ifPresent(networks::add);
    }
    if (generator) {
      network(true, discriminator ? Optional.empty() : config).ifPresent(networks::add);
    }
    return networks;
  }

  private Optional<Network> network(boolean generator, Optional<ConfigFile> own) {
    Optional<ShapeConfig> shapes = ShapeConfig.of(file, generator);
    if (own.isEmpty()) {
      return shapes.map(
          found -> new Network(withSettings(found.config()), found.head(), found.outputs()));
    }
    ConfigFile stated = own.get();
    Optional<HeadKind> head =
        generator
            ? Optional.of(HeadKind.MASKED_TOKENS)
            : stated.head().or(() -> shapes.flatMap(ShapeConfig::head));
    return Optional.of(new Network(stated.config(), head, stated.outputs()));
  }

  /** What is no shape, as the configuration of the discriminator beside it has it. */
  private ElectraConfig withSettings(ElectraConfig shapes) {
    return config
        .map(ConfigFile::config)
        .map(
            other ->
                new ElectraConfig(
                    shapes.vocabSize(),
                    shapes.embeddingSize(),
                    shapes.hiddenSize(),
                    shapes.layers(),
                    shapes.heads(),
                    shapes.intermediateSize(),
                    shapes.maxPositions(),
                    shapes.typeVocabSize(),
                    other.layerNormEps(),
                    other.hiddenDropout(),
                    other.attentionDropout(),
                    other.initializerRange(),
                    other.padId()))
        .orElse(shapes);
  }

  /** Pre-trained for masked tokens alone, the one network is called {@code electra}. */
  private static boolean isGeneratorAlone(Set<String> names) {
    return holds(names, TensorFlowNaming.DISCRIMINATOR)
        && !holds(names, "discriminator_predictions/")
        && !holds(names, TensorFlowNaming.GENERATOR)
        && holds(names, "generator_predictions/");
  }

  private static boolean holds(Set<String> names, String prefix) {
    return names.stream().anyMatch(name -> name.startsWith(prefix));
  }
}
