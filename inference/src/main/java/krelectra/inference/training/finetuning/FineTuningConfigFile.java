package krelectra.inference.training.finetuning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import krelectra.inference.InputException;
import krelectra.inference.training.Names;
import krelectra.inference.training.finetuning.FineTuningConfig.Lengths;
import krelectra.inference.training.finetuning.FineTuningConfig.Optimization;
import krelectra.inference.training.finetuning.FineTuningConfig.Pace;
import krelectra.inference.training.finetuning.FineTuningConfig.Rule;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads settings from JSON, over those of a preset; KoELECTRA's and KR-ELECTRA's own files can be
 * given as they are. A key that is not known is an error.
 */
public final class FineTuningConfigFile {
  private static final int MAX_BYTES = 1 << 20;

  /** Of those files; they say nothing that could differ here. */
  private static final Set<String> WITHOUT_MEANING =
      Set.of(
          "task",
          "data_dir",
          "ckpt_dir",
          "evaluate_test_during_training",
          "evaluate_during_training",
          "eval_all_checkpoints",
          "save_optimizer",
          "do_train",
          "do_eval",
          "no_cuda",
          "model_type",
          "model_name_or_path",
          "output_dir",
          "overwrite_output_dir",
          "overwrite_cache",
          "config_name",
          "tokenizer_name",
          "threads",
          "null_score_diff_threshold",
          "verbose_logging",
          "lang_id",
          "local_rank");

  private static final Set<String> OTHER_NAMES =
      Set.of("max_seq_length", "predict_file", "do_lower_case", "version_2_with_negative");

  private final Path file;
  private final JsonNode json;
  private final List<String> withoutMeaning = new ArrayList<>();

  /**
   * Opens a file.
   *
   * @throws InputException if it cannot be read, is no JSON object, or has an unknown key
   */
  public FineTuningConfigFile(Path file) {
    this(file, parse(file));
  }

  /**
   * Settings that stand within a file, or in a form.
   *
   * @param file what errors are told of
   */
  public FineTuningConfigFile(Path file, JsonNode json) {
    this.file = file;
    this.json = json;
    Set<String> known =
        new java.util.TreeSet<>(write(Preset.PUBLISHED.of(anyTask())).propertyNames());
    known.addAll(OTHER_NAMES);
    for (Map.Entry<String, JsonNode> entry : json.properties()) {
      String key = entry.getKey();
      if (WITHOUT_MEANING.contains(key)) {
        withoutMeaning.add(key);
      } else if (!known.contains(key)) {
        throw fault(key, "is not known; did you mean " + Names.nearest(key, known) + "?");
      }
    }
    refuseTrue("do_lower_case", "but ELECTRA's Korean models are cased");
    refuseTrue("version_2_with_negative", "but questions without an answer are not known here");
  }

  /** The keys of the file that are passed over. */
  public List<String> withoutMeaning() {
    return List.copyOf(withoutMeaning);
  }

  /** The settings: the file's where it has them, else the preset's. */
  public FineTuningConfig over(FineTuningConfig preset) {
    var read = new ConfigValues(file, json);
    var files = preset.files();
    var lengths = preset.lengths();
    var optimization = preset.optimization();
    var pace = preset.pace();
    int every = read.count("logging_steps", pace.evaluateEvery());
    return new FineTuningConfig(
        new FineTuningConfig.Files(
            read.text("train_file", files.train()),
            read.text("dev_file", files.dev()),
            read.text("predict_file", read.text("test_file", files.test())),
            read.share("dev_share", files.devShare()),
            read.count("dev_examples", files.devMost()),
            read.flag("drop_malformed", files.dropMalformed())),
        new Lengths(
            read.count("max_seq_length", read.count("max_seq_len", lengths.input())),
            read.count("doc_stride", lengths.stride()),
            read.count("max_query_length", lengths.question()),
            read.count("max_answer_length", lengths.answer()),
            read.count("n_best_size", lengths.bestAnswers())),
        new Optimization(
            rule(optimization.rule()),
            read.positive("learning_rate", optimization.learningRate()),
            read.share("weight_decay", optimization.weightDecay()),
            read.positive("adam_epsilon", optimization.epsilon()),
            read.share("warmup_proportion", optimization.warmup()),
            read.positive("max_grad_norm", optimization.clip()),
            read.share("layer_decay", optimization.layerDecay())),
        new Pace(
            read.count("num_train_epochs", pace.epochs()),
            read.zeroOrMore("max_steps", pace.maxSteps()),
            read.count("train_batch_size", pace.batch()),
            read.count("gradient_accumulation_steps", pace.accumulation()),
            read.count("eval_batch_size", pace.evalBatch()),
            every,
            read.count("save_steps", json.has("logging_steps") ? every : pace.saveEvery()),
            read.count("keep_checkpoints", pace.keep()),
            read.zeroOrMore("early_stopping_patience", pace.patience())),
        read.zeroOrMore("seed", (int) preset.seed()));
  }

  /** All settings under their names; what {@link #over} reads back. */
  public static ObjectNode write(FineTuningConfig config) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("train_file", config.files().train());
    json.put("dev_file", config.files().dev());
    json.put("test_file", config.files().test());
    json.put("dev_share", config.files().devShare());
    json.put("dev_examples", config.files().devMost());
    json.put("drop_malformed", config.files().dropMalformed());
    json.put("max_seq_len", config.lengths().input());
    json.put("doc_stride", config.lengths().stride());
    json.put("max_query_length", config.lengths().question());
    json.put("max_answer_length", config.lengths().answer());
    json.put("n_best_size", config.lengths().bestAnswers());
    json.put("optimizer", config.optimization().rule().name().toLowerCase(Locale.ROOT));
    json.put("learning_rate", config.optimization().learningRate());
    json.put("weight_decay", config.optimization().weightDecay());
    json.put("adam_epsilon", config.optimization().epsilon());
    json.put("warmup_proportion", config.optimization().warmup());
    json.put("max_grad_norm", config.optimization().clip());
    json.put("layer_decay", config.optimization().layerDecay());
    json.put("num_train_epochs", config.pace().epochs());
    json.put("max_steps", config.pace().maxSteps());
    json.put("train_batch_size", config.pace().batch());
    json.put("gradient_accumulation_steps", config.pace().accumulation());
    json.put("eval_batch_size", config.pace().evalBatch());
    json.put("logging_steps", config.pace().evaluateEvery());
    json.put("save_steps", config.pace().saveEvery());
    json.put("keep_checkpoints", config.pace().keep());
    json.put("early_stopping_patience", config.pace().patience());
    json.put("seed", config.seed());
    return json;
  }

  private static krelectra.inference.training.tasks.Task anyTask() {
    return krelectra.inference.training.tasks.Tasks.named("nsmc");
  }

  private Rule rule(Rule fallback) {
    String name = new ConfigValues(file, json).text("optimizer", fallback.name());
    for (Rule rule : Rule.values()) {
      if (rule.name().equalsIgnoreCase(name)) {
        return rule;
      }
    }
    throw fault("optimizer", "must be torch or electra");
  }

  private void refuseTrue(String key, String why) {
    JsonNode value = json.path(key);
    if (value.isMissingNode()) {
      return;
    }
    if (!value.isBoolean() || value.asBoolean()) {
      throw fault(key, "is " + value + ", " + why);
    }
    withoutMeaning.add(key);
  }

  private static JsonNode parse(Path file) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw InputException.at(file, "is over 1 MB", "give a config file");
      }
      JsonNode json = JsonMapper.shared().readTree(Files.readAllBytes(file));
      if (!json.isObject()) {
        throw InputException.at(file, "holds no JSON object", "give a config file");
      }
      return json;
    } catch (JacksonException e) {
      throw InputException.at(file, "is no JSON", "correct the file", e);
    } catch (IOException e) {
      throw InputException.at(file, "cannot be read", "check that it is there and yours", e);
    }
  }

  private InputException fault(String key, String problem) {
    return InputException.at(file, key + " " + problem, "correct the file");
  }
}
