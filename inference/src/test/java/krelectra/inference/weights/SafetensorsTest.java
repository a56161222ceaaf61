package krelectra.inference.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import krelectra.inference.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafetensorsTest {
  @TempDir Path folder;

  @Test
  void whatIsWrittenIsRead() throws IOException {
    Path file = folder.resolve("w.safetensors");
    float[] values = {1, -2.5f, 0, Float.MIN_VALUE, Float.MAX_VALUE, -0f};
    new SafetensorsWriter()
        .add("electra.이름", new long[] {2, 3}, values)
        .add("scalar", new long[0], new float[] {7})
        .add("nothing", new long[] {0, 4}, new float[0])
        .note("step", "3")
        .write(file);
    assertThat(folder.resolve("w.safetensors.tmp")).doesNotExist();
    try (Safetensors read = Safetensors.open(file)) {
      assertThat(read.tensors().keySet()).containsExactly("electra.이름", "nothing", "scalar");
      TensorInfo info = Objects.requireNonNull(read.tensors().get("electra.이름"));
      assertThat(info.shapeText()).isEqualTo("[2, 3]");
      float[] found = new float[6];
      read.read("electra.이름").asFloatBuffer().get(found);
      assertThat(found).containsExactly(values);
      assertThat(read.read("scalar").asFloatBuffer().get(0)).isEqualTo(7);
      assertThat(read.read("nothing").remaining()).isZero();
      assertThatThrownBy(() -> read.read("other"))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("has no tensor other");
    }
  }

  @Test
  void theSameTensorsGiveTheSameBytes() throws IOException {
    Path first = folder.resolve("a");
    Path second = folder.resolve("b");
    for (Path file : new Path[] {first, second}) {
      new SafetensorsWriter().add("w", new long[] {2}, new float[] {1, 2}).write(file);
    }
    assertThat(first).hasSameBinaryContentAs(second);
    long header =
        ByteBuffer.wrap(Files.readAllBytes(first)).order(ByteOrder.LITTLE_ENDIAN).getLong();
    assertThat(header % 8).isZero();
  }

  @Test
  void aFileThatCannotBeFinishedLeavesTheOldOne() throws IOException {
    Path file = Files.writeString(folder.resolve("w"), "old");
    var writer =
        new SafetensorsWriter()
            .add("a", new long[] {1}, new float[] {1})
            .add("b", new long[] {3}, new float[] {1});
    assertThatThrownBy(() -> writer.write(file)).isInstanceOf(IllegalStateException.class);
    assertThat(file).hasContent("old");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"a\": 1}",
        "{\"a\": {\"dtype\": \"F32\", \"shape\": [1]}}",
        "{\"a\": {\"dtype\": \"F99\", \"shape\": [1], \"data_offsets\": [0, 4]}}",
        "{\"a\": {\"dtype\": \"F32\", \"shape\": [2], \"data_offsets\": [0, 4]}}",
        "{\"a\": {\"dtype\": \"F32\", \"shape\": [1], \"data_offsets\": [4, 8]}}",
        "{\"a\": {\"dtype\": \"F32\", \"shape\": [-1], \"data_offsets\": [0, 4]}}",
        "{\"a\": {\"dtype\": \"F32\", \"shape\": [1], \"data_offsets\": [0, 1e30]}}",
        "{\"a\": {\"dtype\": \"F32\", \"shape\": [4611686018427387904, 4], \"data_offsets\": [0,"
            + " 4]}}",
        "{\"a\": {\"dtype\": \"F32\", \"shape\": [1], \"data_offsets\": [0, 4]}"
      })
  void damagedHeadersAreRefused(String header) throws IOException {
    byte[] json = header.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(8 + json.length + 4).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(json.length).put(json);
    refused(bytes.array());
  }

  @Test
  void filesThatAreCutAreRefused() throws IOException {
    Path whole = folder.resolve("whole");
    new SafetensorsWriter().add("w", new long[] {3}, new float[3]).write(whole);
    byte[] bytes = Files.readAllBytes(whole);
    for (int length = 0; length < bytes.length; length++) {
      refused(java.util.Arrays.copyOf(bytes, length));
    }
    refused(java.util.Arrays.copyOf(bytes, bytes.length + 1));
    byte[] huge = bytes.clone();
    java.util.Arrays.fill(huge, 0, 7, (byte) 0xff);
    refused(huge);
  }

  private void refused(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("damaged"), bytes);
    assertThatThrownBy(
            () -> {
              try (Safetensors read = Safetensors.open(file)) {
                read.tensors();
              }
            })
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(file.toString());
  }
}
