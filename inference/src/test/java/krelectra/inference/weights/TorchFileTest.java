package krelectra.inference.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import krelectra.inference.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TorchFileTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "zip.bin, PYTORCH_ZIP",
    "nested.bin, PYTORCH_ZIP",
    "protocol4.bin, PYTORCH_ZIP",
    "stream.bin, PYTORCH_STREAM"
  })
  void everyTypeAndViewIsReadAsTorchHasIt(String name, WeightFormat format) throws IOException {
    try (WeightFile file = WeightFiles.open(Fixtures.file(name))) {
      assertThat(file.format()).isEqualTo(format);
      Fixtures.assertHoldsAll(file);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "call.bin|it asks for posix.system",
        "call-stream.bin|it asks for posix.system",
        "compressed.bin|compressed or encrypted entry",
        "escape.bin|leads out of it",
        "big-endian.bin|big-endian",
        "expanded.bin|tensor a of shape [268435456] more elements than its storage",
      })
  void whatIsHostileOrForeignIsRefusedByName(String name, String told) {
    refused(Fixtures.file(name), told);
  }

  @Test
  void otherInstructionsAreRefusedByName() throws IOException {
    // PROTO 2, EMPTY_TUPLE, EMPTY_TUPLE, NEWOBJ: an object of a class
    refused(write(0x80, 2, ')', ')', 0x81, '.'), "the pickle instruction NEWOBJ at byte 4");
    refused(write(0x80, 2, 0xff, '.'), "no pickle instruction at byte 2");
    refused(write(0x80, 2, '0', '.'), "the pickle instruction POP");
    refused(write(0x80, 2, 'q', 1, '.'), "takes more than it holds");
    refused(write(0x80, 2, 'N', '.'), "that PyTorch did not write");
    refused(write(0x80, 2, 'X', 255, 255, 255, 127), "cut short");
  }

  @Test
  void aPickleThatNestsWithoutEndIsRefused() throws IOException {
    byte[] deep = new byte[1 << 20];
    Arrays.fill(deep, (byte) '(');
    deep[0] = (byte) 0x80;
    deep[1] = 2;
    Path marks = folder.resolve("marks.bin");
    Files.write(marks, deep);
    refused(marks, "nested too deeply");
    Arrays.fill(deep, 2, deep.length, (byte) ']');
    Files.write(marks, deep);
    refused(marks, "nested too deeply");
  }

  @Test
  void aPickleThatRemembersWithoutEndIsRefused() throws IOException {
    byte[] memo = new byte[2 << 20];
    Arrays.fill(memo, (byte) 0x94);
    memo[0] = (byte) 0x80;
    memo[1] = 4;
    memo[2] = ']';
    Path file = folder.resolve("memo.bin");
    Files.write(file, memo);
    refused(file, "remembers too much");
  }

  @Test
  void aFileCutAnywhereIsRefused() throws IOException {
    for (String name : new String[] {"zip.bin", "stream.bin"}) {
      byte[] whole = Files.readAllBytes(Fixtures.file(name));
      Path file = folder.resolve(name);
      for (int length = 0; length < whole.length; length += 7) {
        Files.write(file, Arrays.copyOf(whole, length));
        refused(file, name);
      }
    }
  }

  private Path write(int... bytes) throws IOException {
    byte[] content = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      content[i] = (byte) bytes[i];
    }
    Path file = folder.resolve("pytorch_model.bin");
    Files.write(file, content);
    return file;
  }

  private static void refused(Path path, String told) {
    assertThatThrownBy(
            () -> {
              try (WeightFile file = TorchFile.open(path)) {
                assertThat(file.tensors()).isNull();
              }
            })
        .isInstanceOf(InputException.class)
        .hasMessageContaining(path.toString())
        .hasMessageContaining(told);
  }
}
