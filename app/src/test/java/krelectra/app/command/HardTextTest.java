package krelectra.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Text that is damaged, huge or written in an unusual way. */
class HardTextTest {
  private static final Path SHARED = Path.of(System.getProperty("shared.dir", "missing"));

  @TempDir Path folder;
  private CommandLineFixture line;
  private String model = "";

  @BeforeEach
  void open() throws IOException {
    line = new CommandLineFixture(folder);
    model = TinyModel.write(folder.resolve("model")).toString();
  }

  @Test
  void controlCharactersFallAwayAndOffsetsStay() {
    JsonNode json = analyzed("나\u0000\u200b는\u0007 \u001f가");
    assertThat(pieces(json)).isEqualTo("[CLS] 나 ##는 가 [SEP]");
    assertThat(json.get("pieces").get(2).get("start").asInt()).isEqualTo(3);
    assertThat(json.get("pieces").get(3).get("start").asInt()).isEqualTo(7);
    assertThat(pieces(analyzed(""))).isEqualTo("[CLS] [SEP]");
    assertThat(pieces(analyzed("\u0000\u0001"))).isEqualTo("[CLS] [SEP]");
  }

  @Test
  void aLoneSurrogateHasNoPieceAndMovesNoOffset() {
    JsonNode json = analyzed("나\ud800는 \udfff가");
    assertThat(pieces(json)).isEqualTo("[CLS] 나 ##는 가 [SEP]");
    assertThat(json.get("pieces").get(3).get("start").asInt()).isEqualTo(5);
  }

  @Test
  void decomposedTextKeepsItsOwnOffsets() {
    String decomposed = Normalizer.normalize("나는 갔다", Normalizer.Form.NFD);
    JsonNode json = analyzed(decomposed);
    JsonNode composed = analyzed("나는 갔다");
    assertThat(json.get("text").asString()).isEqualTo(decomposed);
    // The tokenizer is the reference's: it does not compose. The dictionary is asked in NFC.
    assertThat(json.get("morphemes")).hasSize(composed.get("morphemes").size());
    for (int i = 0; i < json.get("morphemes").size(); i++) {
      JsonNode found = json.get("morphemes").get(i);
      String surface = decomposed.substring(found.get("start").asInt(), found.get("end").asInt());
      assertThat(Normalizer.normalize(surface, Normalizer.Form.NFC))
          .isEqualTo(composed.get("morphemes").get(i).get("surface").asString());
    }
  }

  @Test
  void aWordOfTenThousandCharactersIsOneUnknownPiece() {
    JsonNode json = analyzed("가 " + "나".repeat(10_000) + " 가");
    assertThat(pieces(json)).isEqualTo("[CLS] 가 [UNK] 가 [SEP]");
    assertThat(json.get("pieces").get(2).get("end").asInt()).isEqualTo(10_002);
    assertThat(json.get("pieces").get(3).get("start").asInt()).isEqualTo(10_003);
  }

  @Test
  void aLineOfAMegabyteIsTaken() throws IOException {
    String text = "나는 학교에 갔다! ".repeat(35_000);
    Path file = Files.writeString(folder.resolve("long.txt"), text + "\n가\n");
    assertThat(Files.size(file)).isGreaterThan(800_000);
    List<JsonNode> tokens = line.run("tokenize", "--model", model, file.toString()).lines();
    assertThat(tokens).hasSize(2);
    assertThat(tokens.getFirst().get("ids")).hasSize(35_000 * 8 + 2);
    JsonNode offsets = tokens.getFirst().get("offsets");
    int last = text.length() - 1;
    assertThat(offsets.get(35_000 * 8).toString()).isEqualTo("[" + (last - 1) + "," + last + "]");
    List<JsonNode> morphemes = line.run("morphemes", file.toString()).lines();
    assertThat(morphemes.getFirst().get("eojeols")).hasSize(35_000 * 3);
  }

  @Test
  void everyTrapIsReadOrRefusedInASentence() throws IOException {
    assumeTrue(Files.isDirectory(SHARED), "skipped: no shared data at shared.dir");
    try (Stream<Path> files = Files.list(SHARED.resolve("cases/korean-traps"))) {
      for (Path file : files.sorted().toList()) {
        boolean isText = file.getFileName().toString().startsWith("text");
        for (String command : isText ? List.of("tokenize", "analyze") : List.of("tokenize")) {
          var result = line.run(command, "--model", model, file.toString());
          assertThat(result.code()).as(result.err()).isZero();
          for (JsonNode found : result.lines()) {
            check(found, command);
          }
        }
        for (JsonNode found : line.run("morphemes", file.toString()).lines()) {
          String text = found.get("text").asString();
          for (JsonNode morpheme : found.get("morphemes")) {
            assertThat(morpheme.get("surface").asString())
                .isEqualTo(
                    text.substring(morpheme.get("start").asInt(), morpheme.get("end").asInt()));
          }
        }
      }
    }
  }

  private static void check(JsonNode found, String command) {
    if (command.equals("tokenize")) {
      assertThat(found.get("ids")).hasSize(found.get("offsets").size());
      return;
    }
    int end = 0;
    for (JsonNode piece : found.get("pieces")) {
      if (!piece.get("start").isNull()) {
        assertThat(piece.get("start").asInt()).isGreaterThanOrEqualTo(end);
        end = piece.get("end").asInt();
      }
    }
    assertThat(end).isLessThanOrEqualTo(found.get("text").asString().length());
  }

  private JsonNode analyzed(String text) {
    return line.run("analyze", "--model", model, "--text", text).json();
  }

  private static String pieces(JsonNode json) {
    StringBuilder pieces = new StringBuilder();
    json.get("pieces").forEach(piece -> pieces.append(piece.get("text").asString()).append(' '));
    return pieces.toString().strip();
  }
}
