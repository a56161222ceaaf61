package krelectra.app.model.download;

import static krelectra.app.model.download.PublishedTinyModel.QUICK;
import static krelectra.app.model.download.PublishedTinyModel.REPOSITORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import krelectra.inference.model.HeadKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelDownloadTest {
  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init") // by start
  private PublishedTinyModel model;

  @BeforeEach
  void start() throws IOException {
    model = new PublishedTinyModel(folder);
  }

  @AfterEach
  void stop() {
    model.close();
  }

  @Test
  void fetchesEveryFileAndVerifiesIt() throws IOException {
    ModelDownload.Result result = model.fetch("main");
    assertThat(result.commit()).isEqualTo(FakeHub.COMMIT);
    assertThat(result.notes()).isEmpty();
    assertThat(result.files()).allMatch(ModelDownload.Fetched::verified);
    model.assertSame();
    assertThat(model.target().resolve("README.md")).hasContent("# A card\n");
    assertThat(DownloadRecord.line(model.target())).contains(REPOSITORY + " @ " + FakeHub.COMMIT);
    assertThat(model.target())
        .isDirectoryNotContaining("glob:**.source")
        .isDirectoryNotContaining("glob:**lock");
    assertThat(model.part()).doesNotExist();
    assertThat(model.progress.getLast().received()).isEqualTo(model.progress.getLast().total());
    assertThat(model.progress).extracting(DownloadProgress::received).isSorted();
    // The branch may move meanwhile: all but the first question is about the commit.
    assertThat(model.hub.asked("GET", "config.json").getFirst()).contains(FakeHub.COMMIT);
  }

  @Test
  void takesTheRevisionThatIsAskedFor() throws IOException {
    model.hub.publish(REPOSITORY, "refs%2Fpr%2F1", model.original);
    model.hub.publish(REPOSITORY, "refs/pr/1", model.original);
    model.hub.describesItself = false;
    model.hub.put(
        REPOSITORY, "refs/pr/1", "README.md", "# Another\n".getBytes(StandardCharsets.UTF_8));
    ModelDownload.Result result = model.fetch("refs/pr/1");
    assertThat(model.target().resolve("README.md")).hasContent("# Another\n");
    assertThat(result.commit()).isEmpty();
    assertThat(result.notes()).singleElement().asString().contains("no checksum", "config.json");
  }

  @Test
  void fetchesTheGeneratorAlong() throws IOException {
    Path generator = folder.resolve("generator");
    PublishedTinyModel.write(generator, HeadKind.MASKED_TOKENS, 1);
    model.hub.publish("org/tiny-generator", "main", generator);
    new ModelDownload(
            model.hub.address(),
            RepositoryName.of(REPOSITORY),
            "main",
            RepositoryName.of("org/tiny-generator"),
            model.target())
        .run(Cancellation.NONE, model.progress::add, QUICK);
    assertThat(model.target().resolve("generator/model.safetensors"))
        .hasSameBinaryContentAs(generator.resolve("model.safetensors"));
  }

  @Test
  void fetchesShardsAndNoPathThatLeadsOut() throws IOException {
    byte[] weights = Files.readAllBytes(model.original.resolve("model.safetensors"));
    model.hub.remove(REPOSITORY, "main", "model.safetensors");
    model.hub.put(REPOSITORY, "main", "model-00001-of-00001.safetensors", weights);
    index("{\"weight_map\": {\"a\": \"model-00001-of-00001.safetensors\"}}");
    model.fetch("main");
    assertThat(model.target().resolve("model-00001-of-00001.safetensors"))
        .hasBinaryContent(weights);
    Path second = folder.resolve("second");
    for (String name : List.of("../evil.bin", "/etc/evil.bin", "a\\\\b.bin", "config.json", "")) {
      index("{\"weight_map\": {\"a\": \"" + name + "\"}}");
      assertThatThrownBy(
              () ->
                  new ModelDownload(
                          model.hub.address(), RepositoryName.of(REPOSITORY), "main", null, second)
                      .run(Cancellation.NONE, model.progress::add, QUICK))
          .as(name)
          .isInstanceOf(InputException.class)
          .hasMessageContaining("index.json");
    }
    assertThat(folder.resolve("evil.bin")).doesNotExist();
  }

  private void index(String json) {
    model.hub.put(
        REPOSITORY, "main", "model.safetensors.index.json", json.getBytes(StandardCharsets.UTF_8));
  }
}
