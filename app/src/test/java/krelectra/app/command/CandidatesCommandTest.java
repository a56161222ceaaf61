package krelectra.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class CandidatesCommandTest {
  @TempDir Path folder;
  private CommandLineFixture line;
  private Path model = Path.of("");

  @BeforeEach
  void open() throws IOException {
    line = new CommandLineFixture(folder);
    model = TinyModel.write(folder.resolve("model"));
  }

  @Test
  void theLikeliestComeFirst() {
    JsonNode json = candidates("2", "500").json();
    assertThat(json.get("piece").asString()).isEqualTo("##는");
    assertThat(json.get("candidates")).hasSize(TinyModel.vocabulary().size());
    double before = 1;
    double sum = 0;
    for (JsonNode candidate : json.get("candidates")) {
      assertThat(candidate.get("probability").asDouble()).isLessThanOrEqualTo(before);
      before = candidate.get("probability").asDouble();
      sum += before;
    }
    assertThat(sum).isCloseTo(1, within(1e-6));
    assertThat(json.get("original").get("text").asString()).isEqualTo("##는");
    assertThat(candidates("2", "3").json().get("candidates")).hasSize(3);
  }

  @Test
  void thereMustBeSuchAPiece() {
    candidates("0", "3").isFault("piece 0", "is [CLS]");
    candidates("99", "3").isFault("piece 99", "the pieces are 0 to 6");
    candidates("-1", "3").isFault("piece -1", "there is none");
  }

  @Test
  void aFolderWithoutGeneratorIsNamed() throws IOException {
    Files.move(model.resolve("generator"), folder.resolve("elsewhere"));
    candidates("1", "3").isFault(model.resolve("generator").toString(), "is no folder");
  }

  private CommandLineFixture.Result candidates(String at, String top) {
    return line.run(
        "candidates", "--model", model.toString(), "--text", "나는 학교에", "--at", at, "--top", top);
  }
}
