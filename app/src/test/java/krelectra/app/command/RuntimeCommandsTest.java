package krelectra.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import krelectra.app.model.download.FakeHub;
import krelectra.app.runtime.FakePack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuntimeCommandsTest {
  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init") // by start
  private CommandLineFixture line;

  @BeforeEach
  void start() {
    line = new CommandLineFixture(folder);
  }

  @Test
  void aPackIsFetchedByItsListAndNeverIntoAFolderThatIsThere() throws IOException {
    try (FakeHub hub = new FakeHub()) {
      String list = FakePack.publish(hub);
      String out = folder.resolve("pack").toString();
      line.run("runtime", "fetch", list, "--sha256", "0".repeat(64), "--out", out)
          .isFault(list, "does not come to its checksum");
      assertThat(folder.resolve("pack")).doesNotExist();
      assertThat(line.run("runtime", "fetch", list, "--out", out).code()).isZero();
      assertThat(folder.resolve("pack/build-version")).hasContent("2.7.1+cu128");
      line.run("runtime", "fetch", list, "--out", out).isFault(out, "is there already");
    }
  }

  @Test
  void theProcessorIsNeverRefused() throws IOException {
    String none = folder.resolve("none").toString();
    line.run("runtime", "use", none).isFault(none, "is no folder");
    assertThat(line.run("runtime", "cpu").code()).isZero();
    assertThat(line.run("runtime").out()).startsWith("cpu: ");
  }
}
