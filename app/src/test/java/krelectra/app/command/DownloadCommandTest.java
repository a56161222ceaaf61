package krelectra.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import krelectra.app.model.download.FakeHub;
import krelectra.app.settings.ModelSettings;
import krelectra.app.settings.Settings;
import krelectra.app.settings.SettingsFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DownloadCommandTest {
  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init") // by start
  private CommandLineFixture line;

  @BeforeEach
  void start() {
    line = new CommandLineFixture(folder);
  }

  @Test
  void fetchesAModelThatInspectsWhole() throws IOException {
    Path original = TinyModel.write(folder.resolve("original"));
    try (FakeHub hub = new FakeHub()) {
      hub.publish("org/tiny", "main", original);
      hub.publish("org/tiny-generator", "main", original.resolve("generator"));
      String out = folder.resolve("out").toString();
      JsonNode said =
          line.run(
                  "download",
                  "org/tiny",
                  "--generator",
                  "org/tiny-generator",
                  "--from",
                  hub.address().base().toString(),
                  "--out",
                  out)
              .json();
      assertThat(said.path("commit").asString()).isEqualTo(FakeHub.COMMIT);
      assertThat(said.path("files").findValuesAsString("name"))
          .contains("model.safetensors", "generator/model.safetensors");
      JsonNode report = line.run("inspect", out).json();
      assertThat(report.path("counts").path("missing").asInt(-1)).isZero();
      line.run("download", "org/tiny", "--from", hub.address().base().toString(), "--out", out)
          .isFault(out, "is there already");
    }
  }

  @Test
  void faultsAreOneLine() throws IOException {
    String out = folder.resolve("out").toString();
    line.run("download", "tiny", "--out", out).isFault("tiny", "is no name of a repository");
    line.run("download", "a/b", "--from", "ftp://x", "--out", out)
        .isFault("ftp://x", "is no address");
    line.run("download", "a/b").isWrongUsage("--out");
    try (FakeHub hub = new FakeHub()) {
      String from = hub.address().base().toString();
      line.run("download", "a/b", "--from", from, "--out", out).isFault("a/b", "is not to be had");
    }
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void aServerThatIsNotThereIsNamed() throws IOException {
    String from;
    try (FakeHub hub = new FakeHub()) {
      from = hub.address().base().toString();
    }
    line.run("download", "a/b", "--from", from, "--out", folder.resolve("out").toString())
        .isFault(from, "cannot be reached");
  }

  @Test
  void listsWhatTheWindowKnowsAndWhatIsPublished() throws IOException {
    Path bundled = TinyModel.write(folder.resolve("installation/assets/models/bundled"));
    Path own = TinyModel.write(folder.resolve("own"));
    var settings =
        Settings.initial().withModels(new ModelSettings(List.of(own.toString(), "/not/there"), ""));
    Files.createDirectories(folder.resolve("data"));
    new SettingsFile(folder.resolve("data/settings.json")).write(settings, "test");
    List<JsonNode> known = line.run("models").lines();
    assertThat(known).hasSize(3);
    assertThat(known.getFirst().path("folder").asString()).isEqualTo(bundled.toString());
    assertThat(known.getFirst().path("inUse").asBoolean()).isTrue();
    assertThat(known.get(1).path("present").asBoolean()).isTrue();
    assertThat(known.get(2).path("present").asBoolean()).isFalse();
    List<JsonNode> published = line.run("models", "--published").lines();
    assertThat(published)
        .extracting(each -> each.path("repository").asString())
        .contains("snunlp/KR-ELECTRA-discriminator", "monologg/koelectra-small-discriminator");
    assertThat(published.getFirst().path("licence").isNull()).isTrue();
  }
}
