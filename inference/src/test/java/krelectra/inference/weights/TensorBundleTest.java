package krelectra.inference.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import krelectra.inference.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TensorBundleTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"one.ckpt", "one.ckpt.index", "packed.ckpt", "packed.ckpt.index"})
  void everyTensorIsReadByAnyOfTheCheckpointsNames(String name) throws IOException {
    try (WeightFile file = WeightFiles.open(Fixtures.file(name))) {
      assertThat(file.format()).isEqualTo(WeightFormat.TENSORFLOW);
      Fixtures.assertHoldsBundled(file);
    }
  }

  @Test
  void aDataFileLeadsToTheIndexAndPartsAreListedInOrder() throws IOException {
    Path data = Fixtures.file("packed.ckpt.data-00001-of-00002");
    try (WeightFile file = WeightFiles.open(data)) {
      assertThat(file.parts())
          .extracting(part -> part.getFileName().toString())
          .containsExactly(
              "packed.ckpt.index",
              "packed.ckpt.data-00000-of-00002",
              "packed.ckpt.data-00001-of-00002");
    }
  }

  @Test
  void textIsNoTensor() throws IOException {
    try (WeightFile file = WeightFiles.open(Fixtures.file("one.ckpt"))) {
      assertThat(file.others()).containsExactly(Map.entry("words", "of TensorFlow's type 7"));
    }
  }

  @Test
  void bigEndianIsRefused() {
    refused(Fixtures.file("big.ckpt.index"), "big-endian");
  }

  @Test
  void oneWrongBitInTheNumbersIsFoundWhenTheyAreRead() throws IOException {
    Path index = copy();
    Path data = folder.resolve("packed.ckpt.data-00000-of-00002");
    byte[] bytes = Files.readAllBytes(data);
    bytes[bytes.length - 1] ^= 1;
    Files.write(data, bytes);
    try (WeightFile file = WeightFiles.open(index)) {
      List<String> damaged =
          file.tensors().keySet().stream().filter(name -> isDamaged(file, name)).toList();
      assertThat(damaged).hasSize(1);
    }
  }

  @Test
  void oneWrongBitInTheIndexIsFoundAtOnce() throws IOException {
    Path index = copy();
    byte[] bytes = Files.readAllBytes(index);
    bytes[20] ^= 4;
    Files.write(index, bytes);
    refused(index, "damaged block at byte 0: the checksum differs");
  }

  @Test
  void aMissingOrShortDataFileIsNamed() throws IOException {
    Path index = copy();
    Path data = folder.resolve("packed.ckpt.data-00001-of-00002");
    Files.write(data, new byte[3]);
    refused(index, "data-00001-of-00002: is cut short: it lacks tensor ");
    Files.delete(data);
    refused(index, "data-00001-of-00002: is missing");
  }

  private boolean isDamaged(WeightFile file, String name) {
    try {
      file.read(name);
      return false;
    } catch (InputException e) {
      assertThat(e)
          .hasMessageContaining("packed.ckpt.data-00000-of-00002")
          .hasMessageContaining("tensor " + name);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path copy() throws IOException {
    for (String end : List.of(".index", ".data-00000-of-00002", ".data-00001-of-00002")) {
      Files.copy(Fixtures.file("packed.ckpt" + end), folder.resolve("packed.ckpt" + end));
    }
    return folder.resolve("packed.ckpt.index");
  }

  private static void refused(Path path, String told) {
    assertThatThrownBy(() -> WeightFiles.open(path).close())
        .isInstanceOf(InputException.class)
        .hasMessageContaining(told);
  }
}
