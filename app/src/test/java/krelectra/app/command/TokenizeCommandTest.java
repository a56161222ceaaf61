package krelectra.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class TokenizeCommandTest {
  @TempDir Path folder;
  private CommandLineFixture line;
  private String vocab = "";

  @BeforeEach
  void open() throws IOException {
    line = new CommandLineFixture(folder);
    vocab = TinyModel.write(folder.resolve("model")).resolve("vocab.txt").toString();
  }

  @Test
  void anObjectALine() {
    List<JsonNode> lines = line.runOn("나는 가\n\n漢x\n", "tokenize", "--vocab", vocab).lines();
    assertThat(lines).hasSize(3);
    assertThat(lines.getFirst().propertyNames())
        .containsExactly("ids", "pieces", "offsets", "segments");
    assertThat(lines.get(0).get("pieces").toString())
        .isEqualTo("[\"[CLS]\",\"나\",\"##는\",\"가\",\"[SEP]\"]");
    assertThat(lines.get(0).get("offsets").toString()).isEqualTo("[null,[0,1],[1,2],[3,4],null]");
    assertThat(lines.get(0).get("segments").toString()).isEqualTo("[0,0,0,0,0]");
    List<String> entries = TinyModel.vocabulary();
    assertThat(lines.get(0).get("ids").get(2).asInt()).isEqualTo(entries.indexOf("##는"));
    assertThat(lines.get(1).get("pieces").toString()).isEqualTo("[\"[CLS]\",\"[SEP]\"]");
    assertThat(lines.get(2).get("offsets").toString()).isEqualTo("[null,[0,1],[1,2],null]");
  }

  @Test
  void pairsHaveSegmentsAndOffsetsOfTheirOwn() {
    JsonNode pair = line.runOn("나는\t가 방\n", "tokenize", "--vocab", vocab, "--pair").json();
    assertThat(pair.get("segments").toString()).isEqualTo("[0,0,0,0,1,1,1]");
    assertThat(pair.get("offsets").toString())
        .isEqualTo("[null,[0,1],[1,2],null,[0,1],[2,3],null]");
    line.runOn("나\t가\n나 가\n", "tokenize", "--vocab", vocab, "--pair")
        .isFault("standard input:2", "holds no tab");
  }

  @Test
  void maxLengthCutsFromTheLongerText() {
    JsonNode one = line.runOn("가가가가", "tokenize", "--vocab", vocab, "--max-length", "4").json();
    assertThat(one.get("offsets").toString()).isEqualTo("[null,[0,1],[1,2],null]");
    JsonNode pair =
        line.runOn("가가가가\t나", "tokenize", "--vocab", vocab, "--pair", "--max-length", "6").json();
    assertThat(pair.get("segments").toString()).isEqualTo("[0,0,0,0,1,1]");
    JsonNode least =
        line.runOn("가\t나", "tokenize", "--vocab", vocab, "--pair", "--max-length", "3").json();
    assertThat(least.get("pieces").toString()).isEqualTo("[\"[CLS]\",\"[SEP]\",\"[SEP]\"]");
  }

  @Test
  void everyCharsetOfAFileGivesTheSame() throws IOException {
    String text = "나는 학교에\r\n갔다!\n";
    String expected = line.runOn(text, "tokenize", "--vocab", vocab).out();
    assertThat(expected.lines()).hasSize(2);
    Path file = folder.resolve("text.txt");
    for (byte[] bytes :
        List.of(
            text.getBytes(StandardCharsets.UTF_8),
            ("\ufeff" + text).getBytes(StandardCharsets.UTF_8),
            ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE),
            ("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE),
            text.getBytes(Charset.forName("MS949")))) {
      Files.write(file, bytes);
      assertThat(line.run("tokenize", "--vocab", vocab, file.toString()).out()).isEqualTo(expected);
    }
    assertThat(line.runOn("\ufeff" + text, "tokenize", "--vocab", vocab).out()).isEqualTo(expected);
    Path out = folder.resolve("out.jsonl");
    assertThat(
            line.run("tokenize", "--vocab", vocab, file.toString(), "--out", out.toString()).out())
        .isEmpty();
    assertThat(out).hasContent(expected);
  }

  @Test
  void whatIsNoVocabularyIsRefused() throws IOException {
    Path none = folder.resolve("none.txt");
    line.runOn("나", "tokenize", "--vocab", none.toString()).isFault(none.toString(), "vocab.txt");
    Path twice = Files.writeString(folder.resolve("v"), "[PAD]\n[UNK]\n[PAD]\n");
    line.runOn("나", "tokenize", "--vocab", twice.toString())
        .isFault(twice + ":3", "stands on line 1 already");
    Path poor = Files.writeString(folder.resolve("w"), "[PAD]\n[UNK]\n[CLS]\n[SEP]\n");
    line.runOn("나", "tokenize", "--vocab", poor.toString())
        .isFault(poor.toString(), "has no [MASK]");
    Path bytes = Files.write(folder.resolve("b"), new byte[] {'a', '\n', (byte) 0xff, '\n'});
    line.runOn("나", "tokenize", "--vocab", bytes.toString()).isFault(bytes + ":2", "UTF-8");
  }
}
