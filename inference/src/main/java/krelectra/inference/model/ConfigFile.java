package krelectra.inference.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import krelectra.inference.InputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The {@code config.json} of a Hugging Face folder.
 *
 * @param config the network's shape
 * @param architecture for instance {@code ElectraForPreTraining}; empty if not stated
 * @param labels names of the classes in id order; empty if not stated
 * @param problemType {@code regression}, {@code single_label_classification} …; empty if not stated
 */
public record ConfigFile(
    ElectraConfig config, String architecture, List<String> labels, String problemType) {
  /** Its name in the folder. */
  public static final String NAME = "config.json";

  private static final int MAX_BYTES = 4 << 20;

  public ConfigFile {
    labels = List.copyOf(labels);
  }

  /** A file that states no problem type. */
  public ConfigFile(ElectraConfig config, String architecture, List<String> labels) {
    this(config, architecture, labels, "");
  }

  /** What stands on top of the encoder, if the file says so. */
  public Optional<HeadKind> head() {
    return Arrays.stream(HeadKind.values())
        .filter(head -> head.architecture().equals(architecture))
        .findFirst();
  }

  /** Outputs of a classifying head: a class each, 1 for a score; 2 where the file is silent. */
  public int outputs() {
    return labels.isEmpty() ? 2 : labels.size();
  }

  /** Whether a text's or pair's head gives a score and no classes. */
  public boolean isRegression() {
    return problemType.isEmpty() ? labels.size() == 1 : problemType.equals("regression");
  }

  /**
   * Reads {@code config.json} of a folder.
   *
   * @throws InputException if it is missing or does not describe an ELECTRA
   */
  public static ConfigFile read(Path folder) {
    return readFile(folder.resolve(NAME));
  }

  /** The same from a file of any name. */
  static ConfigFile readFile(Path file) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw InputException.at(file, "is over 4 MB", "give the model's own config.json");
      }
      JsonNode json = JsonMapper.shared().readTree(Files.readAllBytes(file));
      return new ConfigReader(file, json).read();
    } catch (JacksonException e) {
      throw InputException.at(file, "is no JSON", "give the model's own config.json", e);
    } catch (IOException e) {
      throw InputException.at(
          file, "cannot be read", "give a folder that holds config.json and weights", e);
    }
  }

  /** Writes {@code config.json} as {@code transformers} reads it. */
  public void write(Path folder) throws IOException {
    String json = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json());
    Files.writeString(folder.resolve(NAME), json + "\n", StandardCharsets.UTF_8);
  }

  private JsonNode json() {
    var json = JsonMapper.shared().createObjectNode();
    if (!architecture.isEmpty()) {
      json.putArray("architectures").add(architecture);
    }
    json.put("attention_probs_dropout_prob", config.attentionDropout());
    json.put("embedding_size", config.embeddingSize());
    json.put("hidden_act", "gelu");
    json.put("hidden_dropout_prob", config.hiddenDropout());
    json.put("hidden_size", config.hiddenSize());
    if (!labels.isEmpty()) {
      var byId = json.putObject("id2label");
      var byName = json.putObject("label2id");
      for (int i = 0; i < labels.size(); i++) {
        byId.put(Integer.toString(i), labels.get(i));
        byName.put(labels.get(i), i);
      }
    }
    json.put("initializer_range", config.initializerRange());
    json.put("intermediate_size", config.intermediateSize());
    json.put("layer_norm_eps", config.layerNormEps());
    json.put("max_position_embeddings", config.maxPositions());
    json.put("model_type", "electra");
    json.put("num_attention_heads", config.heads());
    json.put("num_hidden_layers", config.layers());
    json.put("pad_token_id", config.padId());
    if (!problemType.isEmpty()) {
      json.put("problem_type", problemType);
    }
    json.put("type_vocab_size", config.typeVocabSize());
    json.put("vocab_size", config.vocabSize());
    return json;
  }
}
