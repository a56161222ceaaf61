package krelectra.app.model.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import krelectra.inference.Cancellation;
import krelectra.inference.model.ElectraConfig;
import krelectra.inference.model.HeadKind;
import krelectra.inference.model.RandomModel;

/** A small model on a hub of this machine, and the folder that it is to come into. */
final class PublishedTinyModel implements AutoCloseable {
  static final String REPOSITORY = "org/tiny-discriminator";
  static final DownloadTerms QUICK =
      new DownloadTerms(Duration.ofSeconds(20), Duration.ofMillis(1), Disk.REAL);
  private static final List<String> VOCABULARY =
      List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "말");

  final FakeHub hub = new FakeHub();
  final Path original;
  final List<DownloadProgress> progress = new ArrayList<>();
  private final Path folder;

  PublishedTinyModel(Path folder) throws IOException {
    this.folder = folder;
    this.original = folder.resolve("original");
    write(original, HeadKind.REPLACED_TOKENS, 1);
    Files.writeString(original.resolve("README.md"), "# A card\n");
    hub.publish(REPOSITORY, "main", original);
  }

  static void write(Path folder, HeadKind head, long seed) throws IOException {
    var config = new ElectraConfig(6, 32, 64, 2, 1, 128, 64, 2, 1e-12, 0.1, 0.1, 0.02, 0);
    new RandomModel(head, config, List.of(), VOCABULARY).write(folder, seed);
  }

  ModelDownload download(String revision) {
    return new ModelDownload(
        hub.address(), RepositoryName.of(REPOSITORY), revision, null, target());
  }

  ModelDownload.Result fetch(String revision) throws IOException {
    return download(revision).run(Cancellation.NONE, progress::add, QUICK);
  }

  void cancelMidway() {
    AtomicBoolean cancelled = new AtomicBoolean();
    assertThatThrownBy(
            () ->
                download("main")
                    .run(cancelled::get, p -> cancelled.set(p.received() > 40_000), QUICK))
        .isInstanceOf(CancellationException.class);
    assertThat(target()).doesNotExist();
  }

  Path target() {
    return folder.resolve("models/tiny");
  }

  Path part() {
    return folder.resolve("models/tiny.part");
  }

  void assertSame() {
    for (String name : List.of("config.json", "vocab.txt", "model.safetensors")) {
      assertThat(target().resolve(name)).hasSameBinaryContentAs(original.resolve(name));
    }
  }

  @Override
  public void close() {
    hub.close();
  }
}
