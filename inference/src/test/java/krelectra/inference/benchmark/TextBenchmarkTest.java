package krelectra.inference.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import krelectra.inference.InputException;
import krelectra.inference.text.ElectraTokenizer;
import krelectra.inference.text.Vocabulary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextBenchmarkTest {
  private static final List<String> LINES = List.of("나는 학교에 갔다", "학교");

  @TempDir Path folder;
  private Path vocabulary = Path.of("");

  @BeforeEach
  void vocabulary() throws IOException {
    vocabulary =
        Files.write(
            folder.resolve("vocab.txt"),
            List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "학교", "##에", "[MASK]"));
  }

  @Test
  void everyoneHasATurnInEachRound() throws IOException {
    TextFigures figures = new TextBenchmark(vocabulary, LINES, 3, null).run(folder, () -> false);

    assertThat(figures.lines()).isEqualTo(2);
    assertThat(figures.bytes()).isEqualTo(23 + 6);
    assertThat(figures.series())
        .extracting(Series::runner)
        .containsExactly(
            TextBenchmark.PIECES, TextBenchmark.WALK, TextBenchmark.MORPHEMES, TextBenchmark.NORI);
    assertThat(figures.series())
        .allSatisfy(each -> assertThat(each.seconds()).hasSize(3).allMatch(it -> it > 0));
    assertThat(figures.of(TextBenchmark.NORI).runner()).isEqualTo(TextBenchmark.NORI);
    assertThatThrownBy(() -> figures.of("tokenizers")).hasMessageContaining("not measured");
  }

  /** The sum is that of Python's {@code zlib.crc32(struct.pack('<4i', 2, 4, 5, 3))}. */
  @Test
  void checkSumsAreThoseOfPython() throws IOException {
    var tokenizer = new ElectraTokenizer(Vocabulary.read(vocabulary));

    assertThat(PieceSums.of(tokenizer, List.of("학교에"))).containsExactly(843642051L);
  }

  @Test
  void aPythonThatIsNoneIsNamed() {
    var python = new PythonScript(folder.resolve("없음").toString(), folder.resolve("s.py"));

    assertThatThrownBy(
            () -> new TextBenchmark(vocabulary, LINES, 1, python).run(folder, () -> false))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("없음")
        .hasMessageContaining("--python");
  }
}
