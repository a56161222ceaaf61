package krelectra.inference.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import krelectra.inference.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigFileTest {
  @TempDir Path folder;

  @Test
  void whatIsWrittenIsRead() throws IOException {
    var config = new ElectraConfig(90, 24, 32, 3, 4, 48, 40, 3, 1e-6, 0.2, 0.3, 0.05, 7);
    var file =
        new ConfigFile(
            config, "ElectraForSequenceClassification", List.of("ν", "중립"), "regression");
    file.write(folder);
    assertThat(ConfigFile.read(folder)).isEqualTo(file);
    assertThat(file.head()).isEqualTo(Optional.of(HeadKind.SEQUENCE));
    assertThat(file.isRegression()).isTrue();
  }

  @Test
  void whatIsNotStatedIsAsInTransformers() throws IOException {
    ConfigFile file = read("{\"id2label\": null, \"pad_token_id\": null, \"unheard_of\": [1, 2]}");
    assertThat(file.config())
        .isEqualTo(
            new ElectraConfig(30522, 128, 256, 12, 4, 1024, 512, 2, 1e-12, 0.1, 0.1, 0.02, 0));
    assertThat(file.head()).isEmpty();
    assertThat(file.outputs()).isEqualTo(2);
  }

  @Test
  void countedClassesGetTheirUsualNames() throws IOException {
    assertThat(read("{\"num_labels\": 3}").labels())
        .containsExactly("LABEL_0", "LABEL_1", "LABEL_2");
    assertThat(read("{\"num_labels\": 1}").isRegression()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"hidden_size\": 0}|hidden_size as 0",
        "{\"hidden_size\": 2147483647}|hidden_size as 2147483647",
        "{\"hidden_size\": 1e3}|hidden_size as",
        "{\"hidden_size\": \"256\"}|hidden_size as \"256\"",
        "{\"hidden_size\": null}|hidden_size as null",
        "{\"hidden_size\": 100, \"num_attention_heads\": 3}|hidden_size 100 for 3",
        "{\"hidden_act\": \"relu\"}|activation relu",
        "{\"hidden_act\": 3}|hidden_act as 3",
        "{\"model_type\": \"bert\"}|of type bert",
        "{\"position_embedding_type\": \"relative_key\"}|type relative_key",
        "{\"layer_norm_eps\": -1}|layer_norm_eps as -1",
        "{\"hidden_dropout_prob\": \"much\"}|hidden_dropout_prob as",
        "{\"pad_token_id\": -4}|pad_token_id as -4",
        "{\"pad_token_id\": 99, \"vocab_size\": 99}|pad_token_id outside",
        "{\"id2label\": {\"1\": \"one\"}}|class 0 in id2label",
        "[1]|no object",
        "{\"vocab_size\":|no JSON",
        "``|no object",
      })
  void whatCannotBeIsRefusedByName(String json, String told) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("config.json")
        .hasMessageContaining(told);
  }

  @Test
  void aFolderWithoutOneIsRefused() {
    assertThatThrownBy(() -> ConfigFile.read(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("config.json");
  }

  private ConfigFile read(String json) throws IOException {
    Files.writeString(folder.resolve(ConfigFile.NAME), json);
    return ConfigFile.read(folder);
  }
}
