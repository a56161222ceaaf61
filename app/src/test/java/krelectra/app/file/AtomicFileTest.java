package krelectra.app.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir Path folder;

  @Test
  void aFullDiskNamesTheFileAndLeavesWhatWasThere() throws IOException {
    Path target = Files.writeString(folder.resolve("그림.png"), "before");
    AtomicFile.Content full =
        out -> {
          out.write(1);
          throw new IOException("a library says", new IOException("No space left on device"));
        };
    assertThatThrownBy(() -> AtomicFile.write(target, full))
        .isInstanceOf(FileSystemException.class)
        .hasMessage(target + ": No space left on device");
    assertThat(target).hasContent("before");
    assertThat(folder).isDirectoryContaining("glob:**.png").isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void replacesWhatWasThere() throws IOException {
    Path target = Files.writeString(folder.resolve("text.txt"), "before");
    AtomicFile.write(target, "나중");
    assertThat(target).hasContent("나중");
  }
}
