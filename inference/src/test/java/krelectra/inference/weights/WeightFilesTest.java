package krelectra.inference.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import krelectra.inference.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightFilesTest {
  @TempDir Path folder;

  @Test
  void aFolderGivesTheFormatThatHuggingFaceWouldTake() throws IOException {
    refused("holds no weights");
    copyCheckpoint("a.ckpt");
    assertThat(formatOf(folder)).isEqualTo(WeightFormat.TENSORFLOW);
    copyCheckpoint("b.ckpt");
    refused("holds 2 checkpoints, a.ckpt.index among them");
    Files.copy(Fixtures.file("stream.bin"), folder.resolve("pytorch_model.bin"));
    assertThat(formatOf(folder)).isEqualTo(WeightFormat.PYTORCH_STREAM);
    new SafetensorsWriter()
        .add("a", new long[] {1}, new float[] {1})
        .write(folder.resolve("model.safetensors"));
    assertThat(formatOf(folder)).isEqualTo(WeightFormat.SAFETENSORS);
  }

  @Test
  void whatAFileIsShowsInItsBytes() throws IOException {
    Path misnamed = folder.resolve("model.safetensors");
    Files.copy(Fixtures.file("zip.bin"), misnamed);
    assertThat(formatOf(misnamed)).isEqualTo(WeightFormat.PYTORCH_ZIP);
  }

  @Test
  void shardsAreReadAsOne() throws IOException {
    shard("model-00001-of-00002.safetensors", "a", 1);
    shard("model-00002-of-00002.safetensors", "b", 2);
    index(
        "{\"a\": \"model-00001-of-00002.safetensors\", \"b\":"
            + " \"model-00002-of-00002.safetensors\"}");
    try (WeightFile file = WeightFiles.open(folder)) {
      assertThat(file.format()).isEqualTo(WeightFormat.SAFETENSORS);
      assertThat(file.tensors()).containsOnlyKeys("a", "b");
      assertThat(Fixtures.numbers(file, "b")).containsExactly(2);
      assertThat(file.parts()).hasSize(3);
    }
    index("{\"b\": \"model-00001-of-00002.safetensors\"}");
    refused("model-00001-of-00002.safetensors: lacks tensor b");
    index("{\"b\": \"model-00003-of-00002.safetensors\"}");
    refused("model-00003-of-00002.safetensors: is missing");
  }

  @Test
  void shardsElsewhereAreRefused() throws IOException {
    for (String place : new String[] {"../x.bin", "/etc/passwd", "a/b.bin", "..", "", "a\\\\b"}) {
      index("{\"a\": \"" + place + "\"}");
      refused("names the file \"");
    }
    index("{}");
    refused("has no weight_map");
    Files.writeString(folder.resolve("model.safetensors.index.json"), "[");
    refused("is no JSON");
  }

  @Test
  void whatIsNotThereIsNamed() {
    assertThatThrownBy(() -> WeightFiles.open(folder.resolve("model.bin")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("model.bin: is missing");
  }

  private void index(String map) throws IOException {
    Files.writeString(
        folder.resolve("model.safetensors.index.json"), "{\"weight_map\": " + map + "}");
  }

  private void shard(String file, String name, float value) throws IOException {
    new SafetensorsWriter()
        .add(name, new long[] {1}, new float[] {value})
        .write(folder.resolve(file));
  }

  private void copyCheckpoint(String name) throws IOException {
    for (String end : new String[] {".index", ".data-00000-of-00001"}) {
      Files.copy(Fixtures.file("one.ckpt" + end), folder.resolve(name + end));
    }
  }

  private static WeightFormat formatOf(Path path) throws IOException {
    try (WeightFile file = WeightFiles.open(path)) {
      return file.format();
    }
  }

  private void refused(String told) {
    assertThatThrownBy(() -> WeightFiles.open(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(told);
  }
}
