package krelectra.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import krelectra.inference.weights.Safetensors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class AnalyzeCommandTest {
  @TempDir Path folder;
  private CommandLineFixture line;
  private String model = "";

  @BeforeEach
  void open() throws IOException {
    line = new CommandLineFixture(folder);
    model = TinyModel.write(folder.resolve("model")).toString();
  }

  @Test
  void aTextGivesOneObject() {
    JsonNode json = line.run("analyze", "--model", model, "--text", "나는 학교에").json();
    assertThat(json.propertyNames())
        .containsExactly(
            "text",
            "pair",
            "pieces",
            "morphemes",
            "eojeols",
            "rtd",
            "percentile",
            "units",
            "windows",
            "model");
    assertThat(json.get("text").asString()).isEqualTo("나는 학교에");
    assertThat(json.get("pair").isNull()).isTrue();
    assertThat(json.get("pieces")).hasSize(7);
    assertThat(json.get("pieces").get(0).toString())
        .isEqualTo("{\"id\":2,\"text\":\"[CLS]\",\"start\":null,\"end\":null,\"segment\":0}");
    assertThat(json.get("pieces").get(3).get("start").asInt()).isEqualTo(3);
    assertThat(json.get("rtd")).hasSize(7);
    assertThat(json.get("rtd").get(0).isNull()).isTrue();
    assertThat(json.get("rtd").get(6).isNull()).isTrue();
    assertThat(json.get("rtd").get(1).asDouble()).isBetween(0.0, 1.0);
    assertThat(json.get("percentile")).hasSize(7).allMatch(JsonNode::isNull);
    assertThat(json.get("eojeols").toString()).isEqualTo("[[0,2],[3,6]]");
    assertThat(json.get("windows").toString()).isEqualTo("[[1,6]]");
    assertThat(json.get("units")).hasSize(5);
    JsonNode told = json.get("model");
    assertThat(told.propertyNames()).containsExactly("name", "sha256", "parameters", "warnings");
    assertThat(told.get("name").asString()).isEqualTo("model");
    assertThat(told.get("parameters").asLong()).isPositive();
  }

  @Test
  void unitsCarryTheValuesOfTheirPieces() {
    JsonNode json =
        line.run("analyze", "--model", model, "--text", "나는 학교에", "--unit", "eojeol").json();
    assertThat(json.get("units")).hasSize(2);
    JsonNode second = json.get("units").get(1);
    assertThat(second.get("text").asString()).isEqualTo("학교에");
    assertThat(second.get("pieces").toString()).isEqualTo("[3,4,5]");
    double max = 0;
    double sum = 0;
    for (int piece = 3; piece <= 5; piece++) {
      max = Math.max(max, json.get("rtd").get(piece).asDouble());
      sum += json.get("rtd").get(piece).asDouble();
    }
    assertThat(second.get("rtd_max").asDouble()).isCloseTo(max, within(1e-6));
    assertThat(second.get("rtd_mean").asDouble()).isCloseTo(sum / 3, within(1e-6));
    JsonNode morphemes =
        line.run("analyze", "--model", model, "--text", "나는 학교에", "--unit", "morpheme").json();
    assertThat(morphemes.get("units")).hasSize(morphemes.get("morphemes").size());
  }

  @Test
  void aPairHasUnitsOfBothTexts() {
    JsonNode json = line.run("analyze", "--model", model, "--text", "나는", "--pair", "방에 가").json();
    assertThat(json.get("pair").asString()).isEqualTo("방에 가");
    assertThat(json.get("second").get("eojeols").toString()).isEqualTo("[[0,2],[3,4]]");
    assertThat(json.get("units").get(4).get("segment").asInt()).isEqualTo(1);
    assertThat(json.get("units").get(4).get("text").asString()).isEqualTo("가");
  }

  @Test
  void aFileGivesAnObjectALine() throws IOException {
    Path file = Files.writeString(folder.resolve("lines.txt"), "나는\n\n학교에 갔다!");
    List<JsonNode> lines = line.run("analyze", "--model", model, file.toString()).lines();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(1).get("pieces")).hasSize(2);
    JsonNode alone = line.run("analyze", "--model", model, "--text", "학교에 갔다!").json();
    assertThat(lines.get(2)).isEqualTo(alone);
    Path empty = Files.createFile(folder.resolve("empty.txt"));
    assertThat(line.run("analyze", "--model", model, empty.toString()).lines()).isEmpty();
  }

  @Test
  void tensorsAreThoseOfTheText() throws IOException {
    Path out = folder.resolve("t.safetensors");
    JsonNode json =
        line.run("analyze", "--model", model, "--text", "나는 학교에", "--tensors", out.toString())
            .json();
    int n = json.get("pieces").size();
    try (Safetensors tensors = Safetensors.open(out)) {
      assertThat(tensors.tensors().keySet())
          .containsExactly("attention", "hidden_states", "rtd_logits");
      assertThat(shape(tensors, "attention")).isEqualTo("[2, 4, " + n + ", " + n + "]");
      assertThat(shape(tensors, "hidden_states")).isEqualTo("[3, " + n + ", 32]");
      assertThat(shape(tensors, "rtd_logits")).isEqualTo("[" + n + "]");
      var attention = tensors.read("attention").asFloatBuffer();
      for (int row = 0; row < TinyModel.LAYERS * TinyModel.HEADS * n; row++) {
        double sum = 0;
        for (int to = 0; to < n; to++) {
          sum += attention.get(row * n + to);
        }
        assertThat(sum).isCloseTo(1, within(1e-5));
      }
      var logits = tensors.read("rtd_logits").asFloatBuffer();
      for (int i = 1; i < n - 1; i++) {
        assertThat(1 / (1 + Math.exp(-logits.get(i))))
            .isCloseTo(json.get("rtd").get(i).asDouble(), within(1e-6));
      }
    }
  }

  @Test
  void tensorsOfATextThatIsTooLongAreRefused() {
    Path out = folder.resolve("t.safetensors");
    String text = "가 ".repeat(TinyModel.POSITIONS);
    line.run("analyze", "--model", model, "--text", text, "--tensors", out.toString())
        .isFault("text", "has 162 pieces, the model takes 160");
    assertThat(out).doesNotExist();
    JsonNode stitched = line.run("analyze", "--model", model, "--text", text).json();
    assertThat(stitched.get("windows")).hasSizeGreaterThan(1);
    assertThat(stitched.get("rtd")).hasSize(162);
  }

  @Test
  void aTextIsTakenAsItIs() {
    for (String text : List.of("@나는", "@@나는", "  나  ", "${user.home}", "\"나\"", "")) {
      JsonNode json = line.run("analyze", "--model", model, "--text=" + text).json();
      assertThat(json.get("text").asString()).isEqualTo(text);
    }
  }

  /** UTF-8 has no bytes for half a character: it must come back as it was all the same. */
  @Test
  void loneSurrogatesComeBack() {
    for (String text : List.of("\ud800", "나\udc00는", "\ud800\ud83d\ude00\ud83d", "\ude00\ud83d")) {
      JsonNode json = line.run("analyze", "--model", model, "--text", text).json();
      assertThat(json.get("text").asString()).isEqualTo(text);
    }
  }

  @Test
  void cancellationIsOneHundredThirty() {
    int[] asked = {0};
    var result =
        line.run(() -> ++asked[0] > 2, new byte[0], "analyze", "--model", model, "--text", "나는 가");
    assertThat(result.code()).isEqualTo(130);
    assertThat(result.out()).isEmpty();
  }

  private static String shape(Safetensors tensors, String name) {
    return java.util.Objects.requireNonNull(tensors.tensors().get(name)).shapeText();
  }
}
