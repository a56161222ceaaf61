package krelectra.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import krelectra.app.command.CommandLineFixture.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenModelTest {
  @TempDir Path folder;
  private CommandLineFixture line;
  private Path model = Path.of("");

  @BeforeEach
  void open() throws IOException {
    line = new CommandLineFixture(folder);
    model = TinyModel.write(folder.resolve("model"));
  }

  @Test
  void aFolderThatIsNone() {
    Path nowhere = folder.resolve("없음");
    line.run("analyze", "--model", nowhere.toString(), "--text", "나")
        .isFault(nowhere.toString(), "is no folder");
    Path file = model.resolve("config.json");
    line.run("analyze", "--model", file.toString(), "--text", "나")
        .isFault(file.toString(), "is no folder");
  }

  @Test
  void aMissingOrDamagedConfig() throws IOException {
    Path config = model.resolve("config.json");
    Files.writeString(config, "{");
    analyze().isFault(config.toString(), "is no JSON");
    Files.writeString(config, "{\"model_type\": \"bert\"}");
    analyze().isFault(config.toString(), "model of type bert");
    Files.writeString(config, "{\"num_hidden_layers\": 1e9}");
    analyze().isFault(config.toString(), "num_hidden_layers");
    Files.delete(config);
    analyze().isFault(config.toString(), "cannot be read");
  }

  @Test
  void anotherModelsVocabulary() throws IOException {
    Path vocabulary = model.resolve("vocab.txt");
    Files.writeString(vocabulary, Files.readString(vocabulary) + "하나\n");
    analyze().isFault(vocabulary.toString(), "config.json has vocab_size");
    Files.delete(vocabulary);
    analyze().isFault(vocabulary.toString(), "is missing");
  }

  @Test
  void weightsThatAreCut() throws IOException {
    Path weights = model.resolve("model.safetensors");
    byte[] whole = Files.readAllBytes(weights);
    for (int length : new int[] {0, 7, 100, whole.length / 2, whole.length - 1}) {
      Files.write(weights, Arrays.copyOf(whole, length));
      analyze().isFault(weights.toString(), "");
    }
  }

  @Test
  void aDamagedReference() throws IOException {
    Path reference = Files.writeString(model.resolve("reference-scores.json"), "{}");
    analyze().isFault(reference.toString(), "make it anew with 'workbench reference-scores'");
  }

  @Test
  void aFileThatIsNoText() throws IOException {
    Path file = model.resolve("model.safetensors");
    line.run("analyze", "--model", model.toString(), file.toString())
        .isFault(file.toString(), "is no text");
    line.run("morphemes", file.toString()).isFault(file.toString(), "is no text");
    line.run("analyze", "--model", model.toString(), folder.toString())
        .isFault(folder.toString(), "is no ordinary file");
  }

  private Result analyze() {
    return line.run("analyze", "--model", model.toString(), "--text", "나");
  }
}
