package krelectra.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import krelectra.app.command.CommandLineFixture.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code patterns} and {@code heads}. */
class AttentionCommandsTest {
  private static final String SENTENCE = "나는 학교에 갔다!";

  @TempDir Path folder;
  private CommandLineFixture line;
  private String model = "";
  private String file = "";

  @BeforeEach
  void open() throws IOException {
    line = new CommandLineFixture(folder);
    model = TinyModel.write(folder.resolve("model")).toString();
    file = folder.resolve("text.txt").toString();
    Files.writeString(Path.of(file), SENTENCE + "\n\n아버지가 방에 들어가신다.\n");
  }

  private Result patterns(String pattern, String... more) {
    List<String> all =
        new java.util.ArrayList<>(List.of("patterns", "--model", model, "--pattern", pattern));
    all.addAll(List.of(more));
    return line.run(all.toArray(String[]::new));
  }

  @Test
  void matchesAreLinesOfJson() {
    List<JsonNode> found = patterns("head 2-3 from NNG to next JKB within 1 > 0", file).lines();
    assertThat(found).hasSize(2);
    JsonNode first = found.getFirst();
    assertThat(first.get("line").asInt()).isEqualTo(1);
    assertThat(first.get("text").asString()).isEqualTo(SENTENCE);
    assertThat(first.get("layer").asInt()).isEqualTo(2);
    assertThat(first.get("head").asInt()).isEqualTo(3);
    assertThat(first.get("from").get("surface").asString()).isEqualTo("학교");
    assertThat(first.get("from").get("tag").asString()).isEqualTo("NNG");
    assertThat(first.get("to").get("start").asInt()).isEqualTo(5);
    assertThat(first.get("to").get("end").asInt()).isEqualTo(6);
    assertThat(first.get("weight").asDouble()).isBetween(0.0, 1.0);
    assertThat(found.get(1).get("line").asInt()).isEqualTo(3);
    assertThat(patterns("head 2-3 from NNG to next JKB > 1", file).lines()).isEmpty();
  }

  @Test
  void theWeightIsThatOfTheAnalysis() {
    JsonNode special = patterns("head 1-1 from NP to any [SEP] > 0", file).json();
    assertThat(special.get("to").get("surface").asString()).isEqualTo("[SEP]");
    assertThat(special.get("to").get("start").isNull()).isTrue();
  }

  @Test
  void standardInputAndALimitServe() {
    Result limited =
        line.runOn(
            (SENTENCE + "\n").repeat(5),
            "patterns",
            "--model",
            model,
            "--pattern",
            "head * from * to any * > 0",
            "--limit",
            "7");
    assertThat(limited.lines()).hasSize(7);
    assertThat(limited.err()).contains("ended after 7 matches");
  }

  @Test
  void aQueryThatIsNoneIsWrongUsage() {
    patterns("head 2-3 from NNX to next JKB > 0", file).isWrongUsage("NNX");
    patterns("heads", file).isWrongUsage("head");
    line.run("patterns", "--model", model, file).isWrongUsage("--pattern");
    patterns("head * from * to any * > 0", "--limit", "-1", file).isWrongUsage("--limit");
    patterns("head 9-1 from * to any * > 0", file).isFault("pattern", "no head 9-1");
    patterns("head 1-1 from * to any * > 0", file + "x").isFault(file + "x", "no such file");
  }

  @Test
  void headsAreScoredOverATextAndAFile() {
    JsonNode one = line.run("heads", "--model", model, "--text", SENTENCE).json();
    assertThat(one.get("texts").asInt()).isEqualTo(1);
    assertThat(one.get("unit").asString()).isEqualTo("morpheme");
    assertThat(one.get("layers").asInt()).isEqualTo(TinyModel.LAYERS);
    JsonNode next = one.get("scores").get("next");
    assertThat(next.get("values")).hasSize(TinyModel.LAYERS);
    assertThat(next.get("values").get(0)).hasSize(TinyModel.HEADS);
    int layer = next.get("best").get("layer").asInt();
    int head = next.get("best").get("head").asInt();
    double best = next.get("values").get(layer - 1).get(head - 1).asDouble();
    assertThat(next.get("best").get("value").asDouble()).isEqualTo(best);
    next.get("values")
        .forEach(row -> row.forEach(v -> assertThat(v.asDouble()).isLessThanOrEqualTo(best)));
    assertThat(one.get("scores").get("particle-noun").get("rows").asInt()).isEqualTo(2);
    JsonNode all = line.run("heads", "--model", model, file).json();
    assertThat(all.get("texts").asInt()).isEqualTo(2);
    assertThat(all.get("scores").get("particle-noun").get("rows").asInt()).isEqualTo(4);
    JsonNode plain =
        line.run("heads", "--model", model, "--without-special", "--text", SENTENCE).json();
    assertThat(plain.get("scores").get("cls").get("values").isNull()).isTrue();
    line.run("heads", "--model", model).isWrongUsage("--text");
    line.run("heads", "--model", model, "--pair", "a", file).isWrongUsage("--pair");
  }
}
