package krelectra.inference.training.pretraining;

import ai.djl.ndarray.NDArray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import krelectra.inference.model.ConfigFile;
import krelectra.inference.model.ElectraConfig;
import krelectra.inference.model.ElectraLayout;
import krelectra.inference.model.HeadKind;
import krelectra.inference.model.ParameterSpec;
import krelectra.inference.model.Parameters;
import krelectra.inference.training.FlatParameters;
import krelectra.inference.weights.SafetensorsWriter;

/**
 * Names and places of the two networks' parameters. All embeddings are one: the generator has none
 * of its own.
 */
record Networks(ElectraConfig discriminator, ElectraConfig generator) {
  static final String DISCRIMINATOR = "discriminator.";
  static final String GENERATOR = "generator.";
  private static final String EMBEDDINGS = "electra.embeddings.";

  /** Everything that is trained. */
  List<ParameterSpec> specs() {
    List<ParameterSpec> all = new ArrayList<>();
    ElectraLayout.network(HeadKind.REPLACED_TOKENS, discriminator, 1)
        .forEach(spec -> all.add(named(DISCRIMINATOR, spec)));
    ElectraLayout.encoder(generator).forEach(spec -> all.add(named(GENERATOR, spec)));
    ElectraLayout.head(HeadKind.MASKED_TOKENS, generator, 1)
        .forEach(spec -> all.add(named(GENERATOR, spec)));
    return all;
  }

  /** One network's view of the leaves of a step. */
  static Parameters of(String network, Map<String, NDArray> leaves) {
    Map<String, NDArray> own = new LinkedHashMap<>();
    leaves.forEach(
        (name, leaf) -> {
          if (name.startsWith(network)) {
            own.put(name.substring(network.length()), leaf);
          } else if (name.startsWith(DISCRIMINATOR + EMBEDDINGS)) {
            own.put(name.substring(DISCRIMINATOR.length()), leaf);
          }
        });
    return new Parameters(own);
  }

  /** Writes a network as a Hugging Face folder, complete by itself. */
  void write(String network, FlatParameters flat, List<String> vocabulary, Path folder)
      throws IOException {
    boolean isDiscriminator = network.equals(DISCRIMINATOR);
    ElectraConfig config = isDiscriminator ? discriminator : generator;
    HeadKind head = isDiscriminator ? HeadKind.REPLACED_TOKENS : HeadKind.MASKED_TOKENS;
    Files.createDirectories(folder);
    var writer = new SafetensorsWriter();
    for (ParameterSpec spec : ElectraLayout.network(head, config, 1)) {
      String owner = spec.name().startsWith(EMBEDDINGS) ? DISCRIMINATOR : network;
      writer.add(spec.name(), spec.shape().getShape(), flat.copy(owner + spec.name()));
    }
    writer.write(folder.resolve("model.safetensors"));
    String architecture = isDiscriminator ? "ElectraForPreTraining" : "ElectraForMaskedLM";
    new ConfigFile(config, architecture, List.of()).write(folder);
    Files.writeString(folder.resolve("vocab.txt"), String.join("\n", vocabulary) + "\n");
    Files.writeString(
        folder.resolve("tokenizer_config.json"),
        "{\"do_lower_case\": false, \"model_max_length\": " + config.maxPositions() + "}\n");
  }

  private static ParameterSpec named(String network, ParameterSpec spec) {
    return new ParameterSpec(network + spec.name(), spec.shape(), spec.fresh());
  }
}
