package krelectra.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import krelectra.inference.analysis.ReferenceScores;
import krelectra.inference.analysis.ReferenceScoresFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ReferenceScoresCommandTest {
  @TempDir Path folder;
  private CommandLineFixture line;
  private Path model = Path.of("");
  private Path corpus = Path.of("");

  @BeforeEach
  void open() throws IOException {
    line = new CommandLineFixture(folder);
    model = TinyModel.write(folder.resolve("model"));
    corpus =
        Files.writeString(
            folder.resolve("corpus.txt"), "나는 학교에 갔다!\n\n아버지가 방에 들어가신다.\n".repeat(50));
  }

  @Test
  void percentilesAreCountedAgainstTheCorpus() {
    assertThat(score("--name", "시험, CC0").code()).isZero();
    ReferenceScores scores = ReferenceScoresFile.read(model).orElseThrow();
    assertThat(scores.corpus()).isEqualTo("시험, CC0");
    assertThat(scores.pieces()).isEqualTo(50 * (8 + 12));
    JsonNode json = line.run("analyze", "--model", model.toString(), "--text", "나는 학교에 갔다!").json();
    assertThat(json.get("percentile").get(0).isNull()).isTrue();
    assertThat(json.get("percentile").get(1).asDouble()).isBetween(0.0, 100.0);
    assertThat(score().code()).isZero();
    assertThat(ReferenceScoresFile.read(model).orElseThrow().corpus()).isEqualTo("corpus.txt");
  }

  @Test
  void theSampleIsSpreadOverTheCorpus() throws IOException {
    // The second half scores otherwise than the first: the sample must have both.
    Files.writeString(corpus, "나는 나는\n".repeat(300) + "갔다 갔다\n".repeat(300));
    assertThat(score().code()).isZero();
    float[] whole = ReferenceScoresFile.read(model).orElseThrow().quantiles();
    assertThat(score("--pieces", "120").code()).isZero();
    ReferenceScores sample = ReferenceScoresFile.read(model).orElseThrow();
    assertThat(sample.pieces()).isBetween(120L, 124L);
    assertThat(sample.quantiles()[0]).isEqualTo(whole[0]);
    assertThat(sample.quantiles()[1000]).isEqualTo(whole[1000]);
    assertThat(sample.quantiles()[500]).isBetween(whole[400], whole[600]);
  }

  @Test
  void cancelledItLeavesTheOldOnes() throws IOException {
    assertThat(score("--name", "old").code()).isZero();
    int[] asked = {0};
    var result =
        line.run(
            () -> ++asked[0] > 400,
            new byte[0],
            List.of("reference-scores", "--model", model.toString(), "--corpus", corpus.toString())
                .toArray(String[]::new));
    assertThat(result.code()).isEqualTo(130);
    assertThat(ReferenceScoresFile.read(model).orElseThrow().corpus()).isEqualTo("old");
    try (var files = Files.list(model)) {
      assertThat(files.filter(file -> file.toString().endsWith(".tmp"))).isEmpty();
    }
  }

  /** The error about a damaged file sends here. */
  @Test
  void damagedOnesAreReplaced() throws IOException {
    Files.writeString(model.resolve(ReferenceScoresFile.NAME), "{");
    assertThat(score().code()).isZero();
    assertThat(ReferenceScoresFile.read(model)).isPresent();
  }

  @Test
  void aCorpusOfNothingIsRefused() throws IOException {
    Files.writeString(corpus, "\n \n\n");
    score().isFault(corpus.toString(), "holds no text");
    assertThat(model.resolve(ReferenceScoresFile.NAME)).doesNotExist();
  }

  private CommandLineFixture.Result score(String... more) {
    List<String> arguments =
        new java.util.ArrayList<>(
            List.of(
                "reference-scores", "--model", model.toString(), "--corpus", corpus.toString()));
    arguments.addAll(List.of(more));
    return line.run(arguments.toArray(String[]::new));
  }
}
