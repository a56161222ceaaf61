package krelectra.app.model.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import krelectra.inference.model.ElectraConfig;
import krelectra.inference.model.HeadKind;
import krelectra.inference.model.RandomModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelDownloadTest {
  private static final String REPOSITORY = "org/tiny-discriminator";
  private static final List<String> VOCABULARY =
      List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "말");
  private static final DownloadTerms QUICK =
      new DownloadTerms(Duration.ofSeconds(20), Duration.ofMillis(1), Disk.REAL);

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init") // by start
  private FakeHub hub;

  @SuppressWarnings("NullAway.Init") // by start
  private Path original;

  private final List<DownloadProgress> progress = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    hub = new FakeHub();
    original = folder.resolve("original");
    write(original, HeadKind.REPLACED_TOKENS);
    Files.writeString(original.resolve("README.md"), "# A card\n");
    hub.publish(REPOSITORY, "main", original);
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  @Test
  void fetchesEveryFileAndVerifiesIt() throws IOException {
    ModelDownload.Result result = download("main").run(Cancellation.NONE, progress::add, QUICK);
    assertThat(result.commit()).isEqualTo(FakeHub.COMMIT);
    assertThat(result.notes()).isEmpty();
    assertThat(result.files()).allMatch(ModelDownload.Fetched::verified);
    assertSame(target());
    assertThat(target().resolve("README.md")).hasContent("# A card\n");
    assertThat(DownloadRecord.line(target())).contains(REPOSITORY + " @ " + FakeHub.COMMIT);
    assertThat(target())
        .isDirectoryNotContaining("glob:**.source")
        .isDirectoryNotContaining("glob:**lock");
    assertThat(part()).doesNotExist();
    assertThat(progress.getLast().received()).isEqualTo(progress.getLast().total());
    assertThat(progress).extracting(DownloadProgress::received).isSorted();
    // The branch may move meanwhile: all but the first question is about the commit.
    assertThat(hub.asked("GET", "config.json").getFirst()).contains(FakeHub.COMMIT);
  }

  @Test
  void goesOnWhereTheConnectionBroke() throws IOException {
    hub.breakAfter = 30_000;
    hub.breaks.set(2);
    download("main").run(Cancellation.NONE, progress::add, QUICK);
    assertSame(target());
    List<String> asked = hub.asked("GET", "/store");
    assertThat(asked).hasSize(3);
    assertThat(asked.get(1)).contains("bytes=");
    assertThat(asked.get(1)).doesNotContain("bytes=0-");
  }

  @Test
  void goesOnInTheNextRunWhereTheFirstWasCancelled() throws IOException {
    cancelledMidway();
    long before = Files.size(part().resolve("model.safetensors.incomplete"));
    assertThat(before).isPositive();
    download("main").run(Cancellation.NONE, progress::add, QUICK);
    assertSame(target());
    assertThat(hub.asked("GET", "/store").getLast()).endsWith("bytes=" + before + "-");
    assertThat(hub.asked("GET", "vocab.txt")).hasSize(1);
  }

  @Test
  void beginsAnewWhatHasChangedMeanwhile() throws IOException {
    cancelledMidway();
    write(original, HeadKind.REPLACED_TOKENS, 2);
    hub.publish(REPOSITORY, "main", original);
    download("main").run(Cancellation.NONE, progress::add, QUICK);
    assertSame(target());
    assertThat(hub.asked("GET", "/store").getLast()).endsWith(" -");
  }

  @Test
  void beginsAnewWhereAServerKnowsNoRanges() throws IOException {
    hub.ranges = false;
    hub.breakAfter = 30_000;
    hub.breaks.set(1);
    download("main").run(Cancellation.NONE, progress::add, QUICK);
    assertSame(target());
    assertThat(hub.asked("GET", "/store")).hasSize(2);
  }

  @Test
  void givesUpWhereNothingComesAnyMore() {
    hub.breakAfter = 0;
    hub.breaks.set(100);
    assertThatThrownBy(() -> download("main").run(Cancellation.NONE, progress::add, QUICK))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("could not be fetched to its end")
        .hasMessageContaining("goes on where it ended");
    assertThat(target()).doesNotExist();
  }

  @Test
  void aWrongChecksumLeavesNothingOfTheFile() {
    hub.wrongChecksum = true;
    assertThatThrownBy(() -> download("main").run(Cancellation.NONE, progress::add, QUICK))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("model.safetensors: does not come to its checksum");
    assertThat(target()).doesNotExist();
    assertThat(part()).isDirectoryNotContaining("glob:**model.safetensors.incomplete");
  }

  @Test
  void whatIsNotThereIsSaid() {
    assertThatThrownBy(() -> download("v9").run(Cancellation.NONE, progress::add, QUICK))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(REPOSITORY + ": has no config.json");
    var other =
        new ModelDownload(hub.address(), RepositoryName.of("no/body"), "main", null, target());
    assertThatThrownBy(() -> other.run(Cancellation.NONE, progress::add, QUICK))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no/body: is not to be had at http://127.0.0.1");
    hub.remove(REPOSITORY, "main", "model.safetensors");
    assertThatThrownBy(() -> download("main").run(Cancellation.NONE, progress::add, QUICK))
        .hasMessageContaining("has neither model.safetensors nor pytorch_model.bin");
    assertThat(target()).doesNotExist();
  }

  @Test
  void takesTheRevisionThatIsAskedFor() throws IOException {
    hub.publish(REPOSITORY, "refs%2Fpr%2F1", original);
    hub.publish(REPOSITORY, "refs/pr/1", original);
    hub.describesItself = false;
    hub.put(REPOSITORY, "refs/pr/1", "README.md", "# Another\n".getBytes(StandardCharsets.UTF_8));
    ModelDownload.Result result =
        download("refs/pr/1").run(Cancellation.NONE, progress::add, QUICK);
    assertThat(target().resolve("README.md")).hasContent("# Another\n");
    assertThat(result.commit()).isEmpty();
    assertThat(result.notes()).singleElement().asString().contains("no checksum", "config.json");
  }

  @Test
  void fetchesTheGeneratorAlong() throws IOException {
    Path generator = folder.resolve("generator");
    write(generator, HeadKind.MASKED_TOKENS);
    hub.publish("org/tiny-generator", "main", generator);
    new ModelDownload(
            hub.address(),
            RepositoryName.of(REPOSITORY),
            "main",
            RepositoryName.of("org/tiny-generator"),
            target())
        .run(Cancellation.NONE, progress::add, QUICK);
    assertThat(target().resolve("generator/model.safetensors"))
        .hasSameBinaryContentAs(generator.resolve("model.safetensors"));
  }

  @Test
  void fetchesShardsAndNoPathThatLeadsOut() throws IOException {
    byte[] weights = Files.readAllBytes(original.resolve("model.safetensors"));
    hub.remove(REPOSITORY, "main", "model.safetensors");
    hub.put(REPOSITORY, "main", "model-00001-of-00001.safetensors", weights);
    index("{\"weight_map\": {\"a\": \"model-00001-of-00001.safetensors\"}}");
    download("main").run(Cancellation.NONE, progress::add, QUICK);
    assertThat(target().resolve("model-00001-of-00001.safetensors")).hasBinaryContent(weights);
    Path second = folder.resolve("second");
    for (String name : List.of("../evil.bin", "/etc/evil.bin", "a\\\\b.bin", "config.json", "")) {
      index("{\"weight_map\": {\"a\": \"" + name + "\"}}");
      assertThatThrownBy(
              () ->
                  new ModelDownload(
                          hub.address(), RepositoryName.of(REPOSITORY), "main", null, second)
                      .run(Cancellation.NONE, progress::add, QUICK))
          .as(name)
          .isInstanceOf(InputException.class)
          .hasMessageContaining("index.json");
    }
    assertThat(folder.resolve("evil.bin")).doesNotExist();
  }

  @Test
  void aSlowServerCanBeLeft() {
    hub.slow = true;
    AtomicBoolean cancelled = new AtomicBoolean();
    assertThatThrownBy(
            () ->
                download("main")
                    .run(
                        cancelled::get,
                        p -> cancelled.set(p.file().equals("model.safetensors")),
                        QUICK))
        .isInstanceOf(CancellationException.class);
    assertThat(target()).doesNotExist();
    assertThat(part()).exists();
  }

  @Test
  void aFullDiskIsSaidBeforeAndWhile() {
    var small = new FullDisk(1 << 20, Long.MAX_VALUE);
    assertThatThrownBy(() -> download("main").run(Cancellation.NONE, progress::add, with(small)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("MB are needed");
    assertThat(hub.asked("GET", "")).isEmpty();
    var filling = new FullDisk(Long.MAX_VALUE, 60_000);
    assertThatThrownBy(() -> download("main").run(Cancellation.NONE, progress::add, with(filling)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("cannot be written (No space left on device)")
        .hasMessageContaining("make room");
    assertThat(target()).doesNotExist();
  }

  @Test
  void whatIsNoElectraIsRefusedBeforeItsWeights() {
    hub.put(
        REPOSITORY,
        "main",
        "config.json",
        "{\"model_type\": \"bert\"}".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> download("main").run(Cancellation.NONE, progress::add, QUICK))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("describes a model of type bert");
    assertThat(hub.asked("GET", "/store")).isEmpty();
  }

  @Test
  void whatIsThereIsNotOverwritten() throws IOException {
    Files.createDirectories(target());
    Files.writeString(target().resolve("mine.txt"), "mine");
    assertThatThrownBy(() -> download("main").run(Cancellation.NONE, progress::add, QUICK))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("is there already");
    assertThat(hub.requests).isEmpty();
    assertThat(target().resolve("mine.txt")).hasContent("mine");
  }

  @Test
  void neverGoesFromHttpsToHttp() {
    assertThat(HubAddress.HUB.permits(java.net.URI.create("http://elsewhere/file"))).isFalse();
    assertThat(HubAddress.HUB.permits(java.net.URI.create("https://elsewhere/file"))).isTrue();
    assertThat(HubAddress.HUB.permits(java.net.URI.create("file:///etc/passwd"))).isFalse();
    hub.redirect = "file:///etc/passwd";
    assertThatThrownBy(() -> download("main").run(Cancellation.NONE, progress::add, QUICK))
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

  private void cancelledMidway() {
    AtomicBoolean cancelled = new AtomicBoolean();
    assertThatThrownBy(
            () ->
                download("main")
                    .run(cancelled::get, p -> cancelled.set(p.received() > 40_000), QUICK))
        .isInstanceOf(CancellationException.class);
    assertThat(target()).doesNotExist();
  }

  private void index(String json) {
    hub.put(
        REPOSITORY, "main", "model.safetensors.index.json", json.getBytes(StandardCharsets.UTF_8));
  }

  private ModelDownload download(String revision) {
    return new ModelDownload(
        hub.address(), RepositoryName.of(REPOSITORY), revision, null, target());
  }

  private Path target() {
    return folder.resolve("models/tiny");
  }

  private Path part() {
    return folder.resolve("models/tiny.part");
  }

  private void assertSame(Path target) {
    for (String name : List.of("config.json", "vocab.txt", "model.safetensors")) {
      assertThat(target.resolve(name)).hasSameBinaryContentAs(original.resolve(name));
    }
  }

  private static DownloadTerms with(Disk disk) {
    return new DownloadTerms(QUICK.patience(), QUICK.pause(), disk);
  }

  private static void write(Path folder, HeadKind head) throws IOException {
    write(folder, head, 1);
  }

  private static void write(Path folder, HeadKind head, long seed) throws IOException {
    var config = new ElectraConfig(6, 32, 64, 2, 1, 128, 64, 2, 1e-12, 0.1, 0.1, 0.02, 0);
    new RandomModel(head, config, List.of(), VOCABULARY).write(folder, seed);
  }

  /** Takes so many bytes in all. */
  private static final class FullDisk implements Disk {
    private final long usable;
    private long room;

    FullDisk(long usable, long room) {
      this.usable = usable;
      this.room = room;
    }

    @Override
    public long usable(Path folder) {
      return usable;
    }

    @Override
    public WritableByteChannel open(Path file, long from) throws IOException {
      WritableByteChannel real = Disk.REAL.open(file, from);
      return new WritableByteChannel() {
        @Override
        public int write(ByteBuffer bytes) throws IOException {
          room -= bytes.remaining();
          if (room < 0) {
            throw new IOException("No space left on device");
          }
          return real.write(bytes);
        }

        @Override
        public boolean isOpen() {
          return real.isOpen();
        }

        @Override
        public void close() throws IOException {
          real.close();
        }
      };
    }
  }
}
