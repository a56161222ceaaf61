package krelectra.inference.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import krelectra.inference.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {
  /** Holds the folder until it is killed. */
  private static final String HOLDER =
      """
      void main(String[] args) throws Exception {
        var file = java.nio.file.Path.of(args[0]);
        var channel = java.nio.channels.FileChannel.open(
            file, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE);
        var lock = channel.lock();
        IO.println("held " + lock.isValid());
        Thread.sleep(60_000);
      }
      """;

  @TempDir Path folder = Path.of("");

  @Test
  void anotherProcessKeepsTheFolderUntilItDies() throws IOException, InterruptedException {
    Path source = Files.writeString(folder.resolve("Holder.java"), HOLDER);
    Path run = Files.createDirectories(folder.resolve("run"));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process holder =
        new ProcessBuilder(java, source.toString(), run.resolve("run.lock").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader told = holder.inputReader(StandardCharsets.UTF_8)) {
      assertThat(told.readLine()).isEqualTo("held true");
      assertThatThrownBy(() -> RunLock.take(run))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("is in use by another run");
      holder.destroyForcibly().waitFor();
      try (RunLock lock = RunLock.take(run)) {
        assertThat(lock).isNotNull();
        assertThatThrownBy(() -> RunLock.take(run)).hasMessageContaining("is in use");
      }
    } finally {
      holder.destroyForcibly();
    }
  }
}
