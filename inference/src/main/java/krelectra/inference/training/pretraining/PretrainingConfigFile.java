package krelectra.inference.training.pretraining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import krelectra.inference.InputException;
import krelectra.inference.model.ElectraConfig;
import krelectra.inference.text.Vocabulary;
import krelectra.inference.training.Names;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON of a {@link PretrainingConfig}; a key that it does not know is an error. */
public final class PretrainingConfigFile {
  private static final String SHAPE = "model_hparam_overrides";
  private static final String ACCUMULATION = "gradient_accumulation_steps";
  private static final String VOCABULARY_SIZE = "vocab_size";

  private static final Set<String> KEYS =
      Set.of(
          "max_seq_length",
          "num_train_steps",
          "train_batch_size",
          ACCUMULATION,
          "learning_rate",
          "num_warmup_steps",
          "weight_decay_rate",
          "mask_prob",
          "disc_weight",
          "gen_weight",
          "generator_hidden_size",
          "generator_layers",
          "save_checkpoints_steps",
          "keep_checkpoint_max",
          "eval_every_steps",
          "held_out_lines",
          "quick_start",
          "seed",
          "vocab_file",
          VOCABULARY_SIZE,
          SHAPE);

  /** Of configure_pretraining.py; they say nothing that could differ here. */
  private static final Set<String> WITHOUT_MEANING =
      Set.of(
          "model_name",
          "model_size",
          "do_train",
          "do_eval",
          "debug",
          "use_tpu",
          "num_tpu_cores",
          "tpu_name",
          "tpu_zone",
          "tpu_job_name",
          "gcp_project",
          "iterations_per_loop",
          "eval_batch_size",
          "num_eval_steps",
          "do_lower_case",
          "max_predictions_per_seq",
          "electra_objective",
          "gen_weight_decay",
          "embedding_size",
          "temperature",
          "lr_decay_power",
          "pretrain_tfrecords",
          "results_dir",
          "results_txt",
          "results_pkl",
          "model_dir");

  private static final Set<String> SHAPE_KEYS =
      Set.of(
          "hidden_size",
          "num_hidden_layers",
          "num_attention_heads",
          "intermediate_size",
          "embedding_size",
          "max_position_embeddings",
          "type_vocab_size",
          "hidden_dropout_prob",
          "attention_probs_dropout_prob",
          "initializer_range");

  /** [CLS], a piece, [SEP], a piece, [SEP]. */
  private static final int SHORTEST = 5;

  private final Path file;
  private final JsonNode json;

  /** Reads a file. */
  public PretrainingConfigFile(Path file) {
    this.file = file;
    try {
      json = JsonMapper.shared().readTree(Files.readAllBytes(file));
    } catch (JacksonException e) {
      throw InputException.at(file, "is no JSON", "mend or replace the file", e);
    } catch (IOException e) {
      throw InputException.at(file, "cannot be read", "check that it is there and yours", e);
    }
    if (!json.isObject()) {
      throw InputException.at(file, "holds no object", "give one object with the settings");
    }
    check(json, KEYS, WITHOUT_MEANING);
    JsonNode shape = json.path(SHAPE);
    if (!shape.isMissingNode() && !shape.isObject()) {
      throw fault(SHAPE, "must be an object");
    }
    check(shape, SHAPE_KEYS, Set.of(VOCABULARY_SIZE));
  }

  /** {@code vocab_file}, if it is stated; relative to this file's folder. */
  public Optional<Path> vocabulary() {
    JsonNode node = json.path("vocab_file");
    return node.isString()
        ? Optional.of(file.toAbsolutePath().resolveSibling(node.asString()))
        : Optional.empty();
  }

  /** Keys that are in the file and mean nothing here. */
  public List<String> withoutMeaning() {
    List<String> names = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : json.properties()) {
      if (WITHOUT_MEANING.contains(entry.getKey())) {
        names.add(entry.getKey());
      }
    }
    return List.copyOf(names);
  }

  /**
   * The settings; what is not stated is as KR-ELECTRA was trained.
   *
   * @throws InputException if one cannot be, or states another size than the vocabulary has
   */
  public PretrainingConfig read(Vocabulary vocabulary) {
    JsonNode shape = json.path(SHAPE);
    checkSize(json, vocabulary);
    checkSize(shape, vocabulary);
    int hidden = whole(shape, "hidden_size", 768);
    int length = whole(json, "max_seq_length", 128);
    if (length < SHORTEST) {
      throw fault("max_seq_length", "must be at least " + SHORTEST);
    }
    var discriminator =
        new ElectraConfig(
            vocabulary.size(),
            whole(shape, "embedding_size", hidden),
            hidden,
            whole(shape, "num_hidden_layers", 12),
            heads(shape, hidden),
            whole(shape, "intermediate_size", 4 * hidden),
            Math.max(length, whole(shape, "max_position_embeddings", 512)),
            whole(shape, "type_vocab_size", 2),
            1e-12,
            share(shape, "hidden_dropout_prob", 0.1),
            share(shape, "attention_probs_dropout_prob", 0.1),
            share(shape, "initializer_range", 0.02),
            vocabulary.padId());
    int batch = whole(json, "train_batch_size", 256);
    return new PretrainingConfig(
        length,
        whole(json, "num_train_steps", 700_000),
        batch,
        passes(batch),
        share(json, "learning_rate", 2e-4),
        zeroOrMore(json, "num_warmup_steps", 10_000),
        share(json, "weight_decay_rate", 0.01),
        share(json, "mask_prob", 0.15),
        weight("disc_weight", 50),
        weight("gen_weight", 1),
        share(json, "generator_hidden_size", 0.33333),
        share(json, "generator_layers", 1),
        whole(json, "save_checkpoints_steps", 1000),
        whole(json, "keep_checkpoint_max", 2),
        whole(json, "eval_every_steps", 1000),
        zeroOrMore(json, "held_out_lines", 2000),
        flag("quick_start"),
        zeroOrMore(json, "seed", 42),
        discriminator);
  }

  private void checkSize(JsonNode node, Vocabulary vocabulary) {
    if (whole(node, VOCABULARY_SIZE, vocabulary.size()) != vocabulary.size()) {
      throw fault(VOCABULARY_SIZE, "is not that of the vocabulary, " + vocabulary.size());
    }
  }

  private int passes(int batch) {
    int passes = whole(json, ACCUMULATION, 1);
    if (passes > batch) {
      throw fault(ACCUMULATION, "is more than train_batch_size, " + batch);
    }
    return passes;
  }

  private int heads(JsonNode shape, int hidden) {
    int heads = whole(shape, "num_attention_heads", Math.max(1, hidden / 64));
    if (hidden % heads != 0) {
      throw fault("num_attention_heads", "does not divide hidden_size " + hidden);
    }
    return heads;
  }

  private int whole(JsonNode node, String key, int fallback) {
    int value = zeroOrMore(node, key, fallback);
    if (value == 0) {
      throw fault(key, "must be at least 1");
    }
    return value;
  }

  private int zeroOrMore(JsonNode node, String key, int fallback) {
    JsonNode value = node.path(key);
    if (value.isMissingNode()) {
      return fallback;
    }
    if (!value.isIntegralNumber() || !value.canConvertToInt() || value.asInt() < 0) {
      throw fault(key, "must be a whole number");
    }
    return value.asInt();
  }

  private boolean flag(String key) {
    JsonNode value = json.path(key);
    if (!value.isMissingNode() && !value.isBoolean()) {
      throw fault(key, "must be true or false");
    }
    return value.asBoolean(false);
  }

  private double share(JsonNode node, String key, double fallback) {
    JsonNode value = node.path(key);
    if (value.isMissingNode()) {
      return fallback;
    }
    if (!value.isNumber() || !(value.asDouble() >= 0 && value.asDouble() <= 1)) {
      throw fault(key, "must be a number from 0 to 1");
    }
    return value.asDouble();
  }

  private double weight(String key, double fallback) {
    JsonNode value = json.path(key);
    if (value.isMissingNode()) {
      return fallback;
    }
    if (!value.isNumber() || !(value.asDouble() >= 0)) {
      throw fault(key, "must be a number from 0 on");
    }
    return value.asDouble();
  }

  private void check(JsonNode node, Set<String> known, Set<String> ignored) {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String key = entry.getKey();
      if (!known.contains(key) && !ignored.contains(key)) {
        throw fault(key, "is not known; did you mean " + Names.nearest(key, known) + "?");
      }
    }
  }

  private InputException fault(String key, String problem) {
    return InputException.at(file, key + " " + problem, "correct the file");
  }
}
