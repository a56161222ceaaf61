package krelectra.inference.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import krelectra.inference.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFolderTest {
  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    TinyModel.write(folder);
  }

  @Test
  void aWholeFolderGivesNoWarning() {
    ModelFolder opened = ModelFolder.open(folder);
    assertThat(opened.warnings()).isEmpty();
    assertThat(opened.configFile().head()).contains(HeadKind.REPLACED_TOKENS);
    assertThat(opened.generatorPath()).isEqualTo(folder.resolve("generator"));
    Path generator = folder.resolve("generator");
    assertThat(ModelFolder.open(generator).generatorPath()).isEqualTo(generator);
  }

  @Test
  void missingFilesAreNamed() throws IOException {
    refused(folder.resolve("nowhere"), "is no folder");
    Files.delete(folder.resolve("vocab.txt"));
    refused(folder, "vocab.txt: is missing");
    Files.delete(folder.resolve("config.json"));
    refused(folder, "config.json: cannot be read");
  }

  @Test
  void theVocabularyOfAnotherModelIsRefused() throws IOException {
    List<String> entries = new ArrayList<>(TinyModel.vocabulary());
    entries.add("하나");
    Files.write(folder.resolve("vocab.txt"), entries);
    refused(folder, "vocab.txt: has " + entries.size() + " entries, config.json has vocab_size");
    Files.write(folder.resolve("vocab.txt"), entries.subList(0, 20));
    assertThat(ModelFolder.open(folder).warnings()).singleElement().asString().contains("20");
  }

  @Test
  void aVocabularyInAnotherOrderRaisesDoubt() throws IOException {
    Files.write(folder.resolve("vocab.txt"), TinyModel.vocabulary().reversed());
    assertThat(ModelFolder.open(folder).warnings()).singleElement().asString().contains("[PAD]");
  }

  @Test
  void aLowerCasingTokenizerIsRefused() throws IOException {
    Path file = folder.resolve("tokenizer_config.json");
    Files.writeString(file, "{\"do_lower_case\": true}");
    refused(folder, "lower-cased");
    Files.writeString(file, "{");
    refused(folder, "tokenizer_config.json: is no JSON");
    Files.delete(file);
    assertThat(ModelFolder.open(folder).warnings()).singleElement().asString().contains("missing");
  }

  private static void refused(Path folder, String told) {
    assertThatThrownBy(() -> ModelFolder.open(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(told);
  }
}
