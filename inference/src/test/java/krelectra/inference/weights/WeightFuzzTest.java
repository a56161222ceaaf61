package krelectra.inference.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import krelectra.inference.InputException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Damaged weight files are read whole or refused by a sentence that names the file; nothing else
 * happens. {@code mvn -pl inference test -Dtest=WeightFuzzTest -Dfuzz.files=20000} tries that many
 * files of each format, {@code -Dfuzz.seed=N} others.
 */
class WeightFuzzTest {
  private static final int FILES = Integer.getInteger("fuzz.files", 500);
  private static final long SEED = Long.getLong("fuzz.seed", 20_260_401);

  /** Far above what a file takes; it only has to tell a hang from work. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;

  /** What is damaged: the files of one valid model, of which one at a time is changed. */
  enum Seed {
    SAFETENSORS("model.safetensors"),
    PYTORCH_ZIP("zip.bin"),
    PYTORCH_STREAM("stream.bin"),
    TENSORFLOW("one.ckpt.index", "one.ckpt.data-00000-of-00001"),
    TENSORFLOW_PACKED(
        "packed.ckpt.index", "packed.ckpt.data-00000-of-00002", "packed.ckpt.data-00001-of-00002");

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> files;

    Seed(String... files) {
      this.files = List.of(files);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDamagedFileIsReadOrRefused(Seed seed) throws IOException {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    List<byte[]> whole = whole(seed);
    int read = 0;
    for (int i = 0; i < FILES; i++) {
      // A change of the index is nearly always caught by a checksum: make it right again half the
      // time, to get to what lies behind.
      int damaged = random.nextInt(3) == 0 ? random.nextInt(whole.size()) : 0;
      for (int f = 0; f < whole.size(); f++) {
        byte[] bytes = f == damaged ? new Mutation(random).of(whole.get(f)) : whole.get(f);
        if (f == 0 && seed.files.size() > 1 && random.nextBoolean()) {
          bytes = TableChecksums.renew(bytes);
        }
        Files.write(folder.resolve(seed.files.get(f)), bytes);
      }
      Path file = folder.resolve(seed.files.getFirst());
      String at = seed + " file " + i + " of seed " + SEED;
      read += assertTimeoutPreemptively(PATIENCE, () -> isRead(file, at), at) ? 1 : 0;
    }
    System.out.printf(
        "fuzz %s: %d files, %d read whole, %d refused%n", seed, FILES, read, FILES - read);
    assertThat(read).as("files that stayed valid").isLessThan(FILES);
  }

  private boolean isRead(Path path, String at) {
    try (WeightFile file = WeightFiles.open(path)) {
      for (String name : file.tensors().keySet()) {
        file.read(name);
      }
      return true;
    } catch (InputException | IOException e) {
      assertThat(e.getMessage()).as(at).contains(folder.toString()).doesNotContainPattern("\\R");
      return false;
    } catch (RuntimeException | Error e) {
      throw new AssertionError(at + " threw " + e, e);
    }
  }

  private List<byte[]> whole(Seed seed) throws IOException {
    if (seed == Seed.SAFETENSORS) {
      Path file = folder.resolve("whole.safetensors");
      var writer = new SafetensorsWriter();
      for (int i = 0; i < 12; i++) {
        writer.add("encoder.layer." + i, new long[] {i, 3}, new float[3 * i]);
      }
      writer.write(file);
      return List.of(Files.readAllBytes(file));
    }
    List<byte[]> whole = new ArrayList<>();
    for (String file : seed.files) {
      whole.add(Files.readAllBytes(Fixtures.file(file)));
    }
    return whole;
  }
}
