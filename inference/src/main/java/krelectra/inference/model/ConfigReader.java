package krelectra.inference.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import krelectra.inference.InputException;
import tools.jackson.databind.JsonNode;

/** Reads the keys of a {@code config.json}; those it does not know mean nothing here. */
record ConfigReader(Path file, JsonNode json) {
  /** Far beyond any ELECTRA, yet small enough that no product of two sizes overflows an int. */
  private static final int MAX_SIZE = 1 << 20;

  private static final String CURE = "give the config.json that came with the model";

  ConfigFile read() {
    if (!json.isObject()) {
      throw InputException.at(file, "holds no object", CURE);
    }
    String type = text("model_type", "electra");
    if (!type.equals("electra")) {
      throw InputException.at(
          file, "describes a model of type " + type, "give a folder of an ELECTRA model");
    }
    String activation = text("hidden_act", "gelu");
    if (!activation.equals("gelu")) {
      throw InputException.at(
          file, "asks for the activation " + activation, "only gelu (the erf form) is known");
    }
    String positions = text("position_embedding_type", "absolute");
    if (!positions.equals("absolute")) {
      throw InputException.at(
          file, "asks for positions of type " + positions, "only absolute ones are known");
    }
    int hidden = size("hidden_size", 256);
    int heads = size("num_attention_heads", 4);
    if (hidden % heads != 0) {
      throw InputException.at(
          file, "has hidden_size " + hidden + " for " + heads + " num_attention_heads", CURE);
    }
    var config =
        new ElectraConfig(
            size("vocab_size", 30522),
            size("embedding_size", 128),
            hidden,
            size("num_hidden_layers", 12),
            heads,
            size("intermediate_size", 1024),
            size("max_position_embeddings", 512),
            size("type_vocab_size", 2),
            number("layer_norm_eps", 1e-12),
            number("hidden_dropout_prob", 0.1),
            number("attention_probs_dropout_prob", 0.1),
            number("initializer_range", 0.02),
            pad());
    if (config.padId() >= config.vocabSize()) {
      throw InputException.at(file, "has a pad_token_id outside of its vocabulary", CURE);
    }
    return new ConfigFile(config, architecture(), labels(), text("problem_type", ""));
  }

  private String text(String key, String fallback) {
    JsonNode node = json.path(key);
    if (node.isMissingNode() || node.isNull()) {
      return fallback;
    }
    if (!node.isString()) {
      throw wrong(key, node, "no text");
    }
    return node.asString();
  }

  private InputException wrong(String key, JsonNode node, String why) {
    String shown = node.toString();
    shown = shown.length() > 40 ? shown.substring(0, 40) + "…" : shown;
    return InputException.at(file, "gives " + key + " as " + shown + ", " + why, CURE);
  }

  private int size(String key, int fallback) {
    JsonNode node = json.path(key);
    if (node.isMissingNode()) {
      return fallback;
    }
    if (!node.isIntegralNumber()
        || !node.canConvertToInt()
        || node.asInt() < 1
        || node.asInt() > MAX_SIZE) {
      throw wrong(key, node, "no whole number from 1 to " + MAX_SIZE);
    }
    return node.asInt();
  }

  private int pad() {
    JsonNode node = json.path("pad_token_id");
    if (node.isMissingNode() || node.isNull()) {
      return 0;
    }
    if (!node.isIntegralNumber() || !node.canConvertToInt() || node.asInt() < 0) {
      throw wrong("pad_token_id", node, "no row of the vocabulary");
    }
    return node.asInt();
  }

  private double number(String key, double fallback) {
    JsonNode node = json.path(key);
    if (node.isMissingNode()) {
      return fallback;
    }
    if (!node.isNumber() || !(node.asDouble() >= 0 && node.asDouble() <= 1)) {
      throw wrong(key, node, "no number from 0 to 1");
    }
    return node.asDouble();
  }

  private String architecture() {
    JsonNode first = json.path("architectures").path(0);
    return first.isString() ? first.asString() : "";
  }

  /** As {@code transformers} has it: where classes are only counted, they are named LABEL_0 …. */
  private List<String> labels() {
    JsonNode names = json.path("id2label");
    List<String> labels = new ArrayList<>();
    if (names.isMissingNode() || names.isNull()) {
      int count = json.path("num_labels").isMissingNode() ? 0 : size("num_labels", 0);
      for (int i = 0; i < count; i++) {
        labels.add("LABEL_" + i);
      }
      return labels;
    }
    for (int i = 0; i < Math.min(names.size(), MAX_SIZE); i++) {
      JsonNode name = names.path(Integer.toString(i));
      if (!name.isString()) {
        throw InputException.at(file, "has no name for class " + i + " in id2label", CURE);
      }
      labels.add(name.asString());
    }
    return labels;
  }
}
