package krelectra.inference.training.pretraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import krelectra.inference.InputException;
import krelectra.inference.model.ElectraConfig;
import krelectra.inference.model.TinyModel;
import krelectra.inference.text.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PretrainingConfigFileTest {
  private static final Vocabulary VOCABULARY = Vocabulary.of(TinyModel.vocabulary());

  @TempDir Path folder;

  @Test
  void whatIsNotStatedIsAsKrElectraWasTrained() throws IOException {
    PretrainingConfig config = read("{}");
    assertThat(config.steps()).isEqualTo(700_000);
    assertThat(config.batch()).isEqualTo(256);
    assertThat(config.learningRate()).isEqualTo(2e-4);
    assertThat(config.warmup()).isEqualTo(10_000);
    assertThat(config.maxSequence()).isEqualTo(128);
    assertThat(config.discriminator()).isEqualTo(ElectraConfig.base(VOCABULARY.size()));
    ElectraConfig generator = config.generator();
    assertThat(generator.hiddenSize()).isEqualTo(256);
    assertThat(generator.heads()).isEqualTo(4);
    assertThat(generator.intermediateSize()).isEqualTo(1024);
    assertThat(generator.layers()).isEqualTo(12);
    assertThat(generator.embeddingSize()).isEqualTo(768);
  }

  @Test
  void everyShareGivesAGenerator() throws IOException {
    for (int hidden : new int[] {8, 12, 192, 200, 768}) {
      for (double share : new double[] {0, 0.01, 0.2, 0.25, 0.33333, 0.7, 1}) {
        String shape = "\"model_hparam_overrides\": {\"hidden_size\": " + hidden + ", ";
        PretrainingConfig config =
            read(
                "{\"generator_hidden_size\": "
                    + share
                    + ", "
                    + shape
                    + "\"num_attention_heads\": 4}}");
        ElectraConfig generator = config.generator();
        assertThat(generator.hiddenSize() % generator.heads()).isZero();
        assertThat(generator.hiddenSize()).isBetween(1, hidden);
      }
    }
  }

  @Test
  void keysWithoutMeaningAreNamed() throws IOException {
    var file = new PretrainingConfigFile(write("{\"use_tpu\": true, \"seed\": 3}"));
    assertThat(file.withoutMeaning()).containsExactly("use_tpu");
    assertThat(file.read(VOCABULARY).seed()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"learnin_rate\": 1} | learnin_rate is not known; did you mean learning_rate?",
        "{\"model_hparam_overrides\": {\"hiden_size\": 1}} | did you mean hidden_size?",
        "{\"model_hparam_overrides\": \"hidden_size=4\"} | model_hparam_overrides must be an"
            + " object",
        "{\"model_hparam_overrides\": [4]} | model_hparam_overrides must be an object",
        "{\"max_seq_length\": 4} | max_seq_length must be at least 5",
        "{\"max_seq_length\": 1e9} | max_seq_length must be a whole number",
        "{\"train_batch_size\": 0} | train_batch_size must be at least 1",
        "{\"num_train_steps\": \"7\"} | num_train_steps must be a whole number",
        "{\"mask_prob\": 1.5} | mask_prob must be a number from 0 to 1",
        "{\"disc_weight\": -1} | disc_weight must be a number from 0 on",
        "{\"vocab_size\": 9} | vocab_size is not that of the vocabulary",
        "{\"model_hparam_overrides\": {\"vocab_size\": 9}} | vocab_size is not that of the",
        "{\"model_hparam_overrides\": {\"num_attention_heads\": 5}} | does not divide hidden_size",
        "[] | holds no object",
        "{ | is no JSON"
      })
  void whatCannotBeIsRefused(String json, String told) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("config.json")
        .hasMessageContaining(told.strip());
  }

  @Test
  void aVocabularyIsFoundBesideTheFile() throws IOException {
    Path file = write("{\"vocab_file\": \"v/vocab.txt\"}");
    assertThat(new PretrainingConfigFile(file).vocabulary())
        .contains(folder.toAbsolutePath().resolve("v/vocab.txt"));
    assertThat(new PretrainingConfigFile(write("{}")).vocabulary()).isEmpty();
  }

  private PretrainingConfig read(String json) throws IOException {
    return new PretrainingConfigFile(write(json)).read(VOCABULARY);
  }

  private Path write(String json) throws IOException {
    return Files.writeString(folder.resolve("config.json"), json);
  }
}
