package krelectra.app.model.download;

import static krelectra.app.model.download.PublishedTinyModel.QUICK;
import static krelectra.app.model.download.PublishedTinyModel.REPOSITORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not fetched, and in which words. */
class DownloadRefusalTest {
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
  void whatIsNotThereIsSaid() {
    assertThatThrownBy(() -> model.fetch("v9"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(REPOSITORY + ": has no config.json");
    var other =
        new ModelDownload(
            model.hub.address(), RepositoryName.of("no/body"), "main", null, model.target());
    assertThatThrownBy(() -> other.run(Cancellation.NONE, model.progress::add, QUICK))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no/body: is not to be had at http://127.0.0.1");
    model.hub.remove(REPOSITORY, "main", "model.safetensors");
    assertThatThrownBy(() -> model.fetch("main"))
        .hasMessageContaining("has neither model.safetensors nor pytorch_model.bin");
    assertThat(model.target()).doesNotExist();
  }

  @Test
  void whatIsNoElectraIsRefusedBeforeItsWeights() {
    model.hub.put(
        REPOSITORY,
        "main",
        "config.json",
        "{\"model_type\": \"bert\"}".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> model.fetch("main"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("describes a model of type bert");
    assertThat(model.hub.asked("GET", "/store")).isEmpty();
  }

  @Test
  void whatIsThereIsNotOverwritten() throws IOException {
    Files.createDirectories(model.target());
    Files.writeString(model.target().resolve("mine.txt"), "mine");
    assertThatThrownBy(() -> model.fetch("main"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("is there already");
    assertThat(model.hub.requests).isEmpty();
    assertThat(model.target().resolve("mine.txt")).hasContent("mine");
  }

  @Test
  void neverGoesFromHttpsToHttp() {
    assertThat(HubAddress.HUB.permits(java.net.URI.create("http://elsewhere/file"))).isFalse();
    assertThat(HubAddress.HUB.permits(java.net.URI.create("https://elsewhere/file"))).isTrue();
    assertThat(HubAddress.HUB.permits(java.net.URI.create("file:///etc/passwd"))).isFalse();
    model.hub.redirect = "file:///etc/passwd";
    assertThatThrownBy(() -> model.fetch("main"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("without encryption");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "a/b/c", "../a", "a/..", "a b/c", "a/b?c", ".a/b"})
  void namesThatAreNone(String name) {
    assertThatThrownBy(() -> RepositoryName.of(name)).isInstanceOf(InputException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://x", "x", "https://", "https://a:b@c", "https://x?y", "file:///a"})
  void addressesThatAreNone(String address) {
    assertThatThrownBy(() -> HubAddress.of(address)).isInstanceOf(InputException.class);
  }
}
