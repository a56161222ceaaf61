package krelectra.inference.training.finetuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import krelectra.inference.training.finetuning.FineTuningConfig.Rule;
import krelectra.inference.training.tasks.Task;
import krelectra.inference.training.tasks.Tasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings from presets and from configuration files. */
class FineTuningConfigFileTest {
  /** In the manner of KR-ELECTRA's finetune/config/korquad/kr-electra.json. */
  private static final String KORQUAD =
      """
      {"task": "korquad", "data_dir": "data", "train_file": "t.json", "predict_file": "p.json",
       "threads": 4, "version_2_with_negative": false, "null_score_diff_threshold": 0.0,
       "max_seq_length": 384, "doc_stride": 100, "max_query_length": 60, "max_answer_length": 20,
       "n_best_size": 10, "do_lower_case": false, "num_train_epochs": 7.0, "max_steps": -1,
       "no_cuda": false, "seed": 3, "train_batch_size": 8, "logging_steps": 500,
       "learning_rate": 4e-5, "adam_epsilon": 1e-6}\
      """;

  @TempDir Path folder = Path.of("");

  @Test
  void publishedFilesCanBeGivenAsTheyAre() throws IOException {
    var file = new FineTuningConfigFile(write(KORQUAD));
    FineTuningConfig config = file.over(Preset.PUBLISHED.of(Tasks.named("korquad")));
    assertThat(config.files().test()).isEqualTo("p.json");
    assertThat(config.lengths()).isEqualTo(new FineTuningConfig.Lengths(384, 100, 60, 20, 10));
    assertThat(config.pace().maxSteps()).isZero();
    assertThat(config.pace().epochs()).isEqualTo(7);
    assertThat(config.pace().saveEvery()).isEqualTo(500);
    assertThat(config.optimization().learningRate()).isEqualTo(4e-5);
    assertThat(config.seed()).isEqualTo(3);
    assertThat(file.withoutMeaning())
        .contains("task", "data_dir", "threads", "do_lower_case", "version_2_with_negative")
        .doesNotContain("seed", "predict_file");
  }

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    for (String name : Tasks.names()) {
      for (Preset preset : Preset.values()) {
        FineTuningConfig config = preset.of(Tasks.named(name));
        Path file = write(FineTuningConfigFile.write(config).toString());
        var other = Preset.PUBLISHED.of(Tasks.named("nsmc"));
        assertThat(new FineTuningConfigFile(file).over(other)).isEqualTo(config);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "nsmc, 5e-5, 10, 32, 128, 1e-6, 41, 2000",
    "ner, 5e-5, 20, 32, 128, 1e-6, 41, 1000",
    "paws, 3e-5, 15, 32, 128, 1e-5, 41, 1000",
    "kornli, 3e-5, 15, 64, 128, 1e-6, 41, 3000",
    "korsts, 5e-5, 10, 32, 128, 1e-5, 41, 100",
    "qpair, 5e-5, 10, 32, 128, 1e-5, 42, 100",
    "korquad, 5e-5, 7, 8, 512, 1e-6, 42, 1000",
    "hate, 5e-5, 10, 32, 128, 1e-5, 41, 100",
  })
  void presetsAreThePublishedTable(
      String name,
      double rate,
      int epochs,
      int batch,
      int length,
      double epsilon,
      long seed,
      int every) {
    Task task = Tasks.named(name);
    FineTuningConfig config = Preset.PUBLISHED.of(task);
    assertThat(config.optimization())
        .isEqualTo(new FineTuningConfig.Optimization(Rule.TORCH, rate, 0, epsilon, 0, 1, 1));
    assertThat(config.pace().epochs()).isEqualTo(epochs);
    assertThat(config.pace().batch()).isEqualTo(batch);
    assertThat(config.pace().evaluateEvery()).isEqualTo(every);
    assertThat(config.lengths().input()).isEqualTo(length);
    assertThat(config.seed()).isEqualTo(seed);
    FineTuningConfig google = Preset.GOOGLE.of(task);
    assertThat(google.optimization())
        .isEqualTo(new FineTuningConfig.Optimization(Rule.ELECTRA, 1e-4, 0.01, 1e-6, 0.1, 1, 0.8));
    assertThat(google.pace().batch()).isEqualTo(32);
  }

  @Test
  void anUnknownKeyNamesTheNearest() throws IOException {
    Path file = write("{\"learning_rat\": 1}");
    assertThatThrownBy(() -> new FineTuningConfigFile(file))
        .hasMessageContaining("learning_rat is not known; did you mean learning_rate?");
  }

  @ParameterizedTest
  @CsvSource({
    "seed, '\"a\"'",
    "train_batch_size, 0",
    "train_batch_size, 2.5",
    "learning_rate, -1",
    "layer_decay, 1.5",
    "optimizer, '\"sgd\"'",
    "do_lower_case, true",
    "train_file, 7",
  })
  void valuesOutsideOfTheirBoundsAreRefused(String key, String value) throws IOException {
    Path file = write("{\"" + key + "\": " + value + "}");
    assertThatThrownBy(
            () -> new FineTuningConfigFile(file).over(Preset.PUBLISHED.of(Tasks.named("nsmc"))))
        .isInstanceOf(krelectra.inference.InputException.class)
        .hasMessageContaining(key);
  }

  private Path write(String json) throws IOException {
    return Files.writeString(folder.resolve("config.json"), json);
  }
}
