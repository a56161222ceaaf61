package krelectra.inference.training.pretraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import krelectra.inference.model.ElectraConfig;
import krelectra.inference.model.Engines;
import krelectra.inference.model.TinyModel;
import krelectra.inference.text.Vocabulary;
import krelectra.inference.training.Corpus;
import krelectra.inference.training.DeviceChoice;
import krelectra.inference.training.RunFolder;
import krelectra.inference.training.RunLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a stop costs: nothing, to the bit, over more steps than any rounding needs to show. */
class PretrainingResumptionTest {
  private static final int STEPS = 90;

  @TempDir Path folder = Path.of("");
  private final Vocabulary vocabulary = Vocabulary.of(TinyModel.vocabulary());
  private Corpus corpus = new Corpus(List.of());

  @BeforeEach
  void write() throws IOException {
    var random = new SplittableRandom(2);
    List<String> words = List.of("나는", "학교에", "갔다!", "아버지가", "방에", "들어가신다.", "quick");
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      StringBuilder text = new StringBuilder();
      for (int w = random.nextInt(9); w > 0; w--) {
        text.append(words.get(random.nextInt(words.size()))).append(' ');
      }
      lines.add(text.toString().strip());
    }
    corpus = new Corpus(List.of(Files.write(folder.resolve("corpus.txt"), lines)));
  }

  @Test
  void aStoppedRunEndsBitByBitLikeAnUninterruptedOne() throws IOException {
    int[] all = {0};
    run("whole", false, () -> ++all[0] < 0);
    // Garbage collections come when they like: between any two steps, and here at many.
    int[] asked = {0};
    int stop = all[0] - 40;
    assertThatThrownBy(
            () ->
                run(
                    "stopped",
                    false,
                    () -> {
                      if (++asked[0] % 20 == 0) {
                        System.gc();
                      }
                      return asked[0] > stop;
                    }))
        .isInstanceOf(CancellationException.class);
    run("stopped", true, Cancellation.NONE);
    for (String file :
        List.of(
            "checkpoint-" + STEPS + "/state.safetensors",
            "last/discriminator/model.safetensors",
            "last/generator/model.safetensors")) {
      assertThat(folder.resolve("stopped").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("whole").resolve(file));
    }
  }

  @Test
  void aFolderServesOneRunAtATime() throws IOException {
    try (RunLock lock = RunLock.take(folder.resolve("run"))) {
      assertThat(lock).isNotNull();
      assertThatThrownBy(() -> run("run", false, Cancellation.NONE))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("is in use by another run");
    }
  }

  private void run(String name, boolean resume, Cancellation cancellation) throws IOException {
    var shape =
        new ElectraConfig(vocabulary.size(), 64, 64, 2, 2, 128, 64, 2, 1e-12, 0.1, 0.1, 0.02, 0);
    var config =
        new PretrainingConfig(
            32, STEPS, 8, 1, 1e-3, 10, 0.01, 0.15, 50, 1, 0.5, 1, 50, 2, 1_000, 20, false, 5,
            shape);
    DeviceChoice device = DeviceChoice.of(DeviceChoice.Wish.CPU, DeviceChoice.Numbers.AUTO, 0);
    try (NDManager manager = Engines.start()) {
      new Pretraining(
              config, vocabulary, corpus, new RunFolder(folder.resolve(name)), device, line -> {})
          .run(manager, resume, cancellation);
    }
  }
}
