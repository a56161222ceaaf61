package krelectra.inference.training.pretraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import krelectra.inference.Cancellation;
import krelectra.inference.model.ElectraConfig;
import krelectra.inference.model.TinyModel;
import krelectra.inference.text.ElectraTokenizer;
import krelectra.inference.text.Vocabulary;
import krelectra.inference.training.Corpus;
import krelectra.inference.training.pretraining.PretrainingPlan.CorpusSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusMeasureTest {
  private static final Vocabulary VOCABULARY = Vocabulary.of(TinyModel.vocabulary());
  private static final PretrainingConfig CONFIG =
      new PretrainingConfig(
          24,
          9,
          4,
          1,
          1e-3,
          0,
          0.01,
          0.15,
          50,
          1,
          0.5,
          1,
          9,
          1,
          9,
          2,
          false,
          3,
          new ElectraConfig(VOCABULARY.size(), 16, 24, 2, 2, 48, 32, 2, 1e-12, 0, 0, 0.3, 0));

  @TempDir Path folder = Path.of("");

  @Test
  void aPartTellsOfTheWhole() throws IOException {
    var random = new SplittableRandom(4);
    List<String> words = List.of("나는", "학교에", "갔다!", "아버지가", "방에", "quick");
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 6_000; i++) {
      StringBuilder text = new StringBuilder();
      // Lines grow, so that the first ones alone would judge wrongly.
      for (int w = 1 + random.nextInt(2 + i / 1_000); w > 0; w--) {
        text.append(words.get(random.nextInt(words.size()))).append(' ');
      }
      lines.add(text.toString().strip());
    }
    var corpus = new Corpus(List.of(Files.write(folder.resolve("corpus.txt"), lines)));
    CorpusSize whole = size(corpus, 6_000);
    CorpusSize part = size(corpus, 500);
    assertThat(whole.exact()).isTrue();
    assertThat(part.exact()).isFalse();
    assertThat(part.lines()).isEqualTo(whole.lines());
    assertThat(part.characters()).isEqualTo(whole.characters());
    assertThat(part.pieces()).isCloseTo(whole.pieces(), withinPercentage(2));
    assertThat(part.examples()).isCloseTo(whole.examples(), withinPercentage(15));
  }

  private static CorpusSize size(Corpus corpus, int packedLines) {
    return new CorpusMeasure(new ElectraTokenizer(VOCABULARY), CONFIG, packedLines, 4)
        .measure(corpus, Cancellation.NONE);
  }
}
