package krelectra.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import krelectra.app.Home;
import krelectra.inference.Cancellation;
import krelectra.inference.model.ElectraConfig;
import krelectra.inference.model.HeadKind;
import krelectra.inference.model.RandomModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WeightCommandsTest {
  private static final List<String> VOCABULARY =
      List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "말");

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void write() throws IOException {
    var config = new ElectraConfig(6, 8, 16, 2, 1, 24, 32, 2, 1e-12, 0.1, 0.1, 0.02, 0);
    new RandomModel(HeadKind.REPLACED_TOKENS, config, List.of(), VOCABULARY)
        .write(folder.resolve("model"), 1);
  }

  @Test
  void inspectReportsEveryTensor() throws IOException {
    assertThat(run("inspect", path("model"))).isZero();
    JsonNode report = JsonMapper.shared().readTree(out.toByteArray());
    assertThat(report.path("counts").path("loaded").asInt()).isEqualTo(43);
    assertThat(report.path("loaded").path(0).toString())
        .isEqualTo(
            "{\"name\":\"electra.embeddings.word_embeddings.weight\",\"dtype\":\"F32\","
                + "\"shape\":[6,8]}");
    assertThat(report.path("sha256").asString()).hasSize(64);
    assertThat(report.path("architecture").asString()).isEqualTo("ElectraForPreTraining");
    assertThat(report.path("warnings")).isEmpty();
  }

  @Test
  void inspectNeedsNoConfiguration() throws IOException {
    Files.delete(folder.resolve("model/config.json"));
    for (String input : List.of("model", "model/model.safetensors")) {
      out.reset();
      assertThat(run("inspect", path(input))).isZero();
      JsonNode report = JsonMapper.shared().readTree(out.toByteArray());
      assertThat(report.path("counts").path("missing").asInt(-1)).isZero();
      assertThat(report.path("counts").path("loaded").asInt()).isEqualTo(43);
    }
  }

  @Test
  void convertMakesAFolderThatInspectsTheSame() throws IOException {
    assertThat(run("convert-model", path("model"), path("out"))).isZero();
    assertThat(folder.resolve("out"))
        .isDirectoryContaining("glob:**/{config.json,vocab.txt,model.safetensors}");
    assertThat(run("convert-model", path("model"), path("out"))).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .matches("error: .*out: is there already; name a new or empty folder\\R");
  }

  @Test
  void badInputIsOneLine() throws IOException {
    Files.writeString(folder.resolve("model/model.safetensors"), "no weights at all");
    assertThat(run("inspect", path("model"))).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .matches("error: .*model\\.safetensors: [^;]+; [^;]+\\R");
    assertThat(out.size()).isZero();
    assertThat(run("inspect")).isEqualTo(2);
    assertThat(run("convert-model", path("model"))).isEqualTo(2);
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private int run(String... arguments) {
    var home = new Home(folder, folder, folder, folder);
    var console =
        new Console(
            InputStream.nullInputStream(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new CommandLineRunner(home).run(console, Cancellation.NONE, arguments);
  }
}
