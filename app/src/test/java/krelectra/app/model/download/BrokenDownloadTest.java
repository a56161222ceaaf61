package krelectra.app.model.download;

import static krelectra.app.model.download.PublishedTinyModel.QUICK;
import static krelectra.app.model.download.PublishedTinyModel.REPOSITORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import krelectra.inference.model.HeadKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Downloads that break, stop, or go on later. */
class BrokenDownloadTest {
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
  void goesOnWhereTheConnectionBroke() throws IOException {
    model.hub.breakAfter = 30_000;
    model.hub.breaks.set(2);
    model.fetch("main");
    model.assertSame();
    List<String> asked = model.hub.asked("GET", "/store");
    assertThat(asked).hasSize(3);
    assertThat(asked.get(1)).contains("bytes=");
    assertThat(asked.get(1)).doesNotContain("bytes=0-");
  }

  @Test
  void goesOnInTheNextRunWhereTheFirstWasCancelled() throws IOException {
    model.cancelMidway();
    long before = Files.size(model.part().resolve("model.safetensors.incomplete"));
    assertThat(before).isPositive();
    model.fetch("main");
    model.assertSame();
    assertThat(model.hub.asked("GET", "/store").getLast()).endsWith("bytes=" + before + "-");
    assertThat(model.hub.asked("GET", "vocab.txt")).hasSize(1);
  }

  @Test
  void beginsAnewWhatHasChangedMeanwhile() throws IOException {
    model.cancelMidway();
    PublishedTinyModel.write(model.original, HeadKind.REPLACED_TOKENS, 2);
    model.hub.publish(REPOSITORY, "main", model.original);
    model.fetch("main");
    model.assertSame();
    assertThat(model.hub.asked("GET", "/store").getLast()).endsWith(" -");
  }

  @Test
  void beginsAnewWhereAServerKnowsNoRanges() throws IOException {
    model.hub.ranges = false;
    model.hub.breakAfter = 30_000;
    model.hub.breaks.set(1);
    model.fetch("main");
    model.assertSame();
    assertThat(model.hub.asked("GET", "/store")).hasSize(2);
  }

  @Test
  void givesUpWhereNothingComesAnyMore() {
    model.hub.breakAfter = 0;
    model.hub.breaks.set(100);
    assertThatThrownBy(() -> model.fetch("main"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("could not be fetched to its end")
        .hasMessageContaining("goes on where it ended");
    assertThat(model.target()).doesNotExist();
  }

  @Test
  void aWrongChecksumLeavesNothingOfTheFile() {
    model.hub.wrongChecksum = true;
    assertThatThrownBy(() -> model.fetch("main"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("model.safetensors: does not come to its checksum");
    assertThat(model.target()).doesNotExist();
    assertThat(model.part()).isDirectoryNotContaining("glob:**model.safetensors.incomplete");
  }

  @Test
  void aSlowServerCanBeLeft() {
    model.hub.slow = true;
    AtomicBoolean cancelled = new AtomicBoolean();
    assertThatThrownBy(
            () ->
                model
                    .download("main")
                    .run(
                        cancelled::get,
                        p -> cancelled.set(p.file().equals("model.safetensors")),
                        QUICK))
        .isInstanceOf(CancellationException.class);
    assertThat(model.target()).doesNotExist();
    assertThat(model.part()).exists();
  }

  @Test
  void aFullDiskIsSaidBeforeAndWhile() {
    var small = new FullDisk(1 << 20, Long.MAX_VALUE);
    assertThatThrownBy(
            () -> model.download("main").run(Cancellation.NONE, model.progress::add, with(small)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("MB are needed");
    assertThat(model.hub.asked("GET", "")).isEmpty();
    var filling = new FullDisk(Long.MAX_VALUE, 60_000);
    assertThatThrownBy(
            () -> model.download("main").run(Cancellation.NONE, model.progress::add, with(filling)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("cannot be written (No space left on device)")
        .hasMessageContaining("make room");
    assertThat(model.target()).doesNotExist();
  }

  private static DownloadTerms with(Disk disk) {
    return new DownloadTerms(QUICK.patience(), QUICK.pause(), disk);
  }
}
