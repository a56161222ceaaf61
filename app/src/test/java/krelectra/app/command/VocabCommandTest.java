package krelectra.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import krelectra.inference.text.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocabCommandTest {
  @TempDir Path folder;

  @Test
  void theSameCorpusGivesTheSameVocabulary() throws IOException {
    var line = new CommandLineFixture(folder);
    Path corpus = Files.writeString(folder.resolve("c.txt"), text());
    assertThat(vocab(line, corpus, "a", "morphemes").code()).isZero();
    assertThat(vocab(line, corpus, "b", "MORPHEMES").code()).isZero();
    Path first = folder.resolve("a/vocab.txt");
    assertThat(first).hasSameBinaryContentAs(folder.resolve("b/vocab.txt"));
    Vocabulary vocabulary = Vocabulary.read(first);
    assertThat(vocabulary.size()).isLessThanOrEqualTo(120);
    assertThat(vocabulary.entries().subList(0, 5))
        .containsExactly("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]");
    assertThat(vocabulary.entries()).contains("학교", "##에서");
    // Without morphemes a piece may cross their bounds.
    assertThat(vocab(line, corpus, "n", "none").code()).isZero();
    assertThat(Vocabulary.read(folder.resolve("n/vocab.txt")).entries()).contains("학교에서");
    assertThat(vocabulary.entries()).doesNotContain("학교에서");
    assertThat(folder.resolve("a/tokenizer_config.json")).content().contains("false");
    // What it writes is what tokenize reads.
    assertThat(
            line.runOn("학교에서", "tokenize", "--vocab", first.toString())
                .json()
                .get("pieces")
                .toString())
        .isEqualTo("[\"[CLS]\",\"학교\",\"##에서\",\"[SEP]\"]");
  }

  @Test
  void aCorpusOfNothingIsRefused() throws IOException {
    var line = new CommandLineFixture(folder);
    Path corpus = Files.writeString(folder.resolve("c.txt"), "\n \n");
    vocab(line, corpus, "a", "none").isFault(corpus.toString(), "holds no words");
    assertThat(folder.resolve("a")).doesNotExist();
    Path missing = folder.resolve("none.txt");
    vocab(line, missing, "a", "none").isFault(missing.toString(), "there is no such file");
    Path packed = Files.writeString(folder.resolve("c.txt.gz"), "plain");
    vocab(line, packed, "a", "none").isFault(packed.toString(), "cannot be unpacked");
  }

  @Test
  void cancelledItLeavesNothing() throws IOException {
    var line = new CommandLineFixture(folder);
    Path corpus = Files.writeString(folder.resolve("c.txt"), text());
    String out = folder.resolve("a").toString();
    int[] asked = {0};
    var result =
        line.run(
            () -> ++asked[0] > 210,
            new byte[0],
            List.of("vocab", "--corpus", corpus.toString(), "--size", "120", "--out", out)
                .toArray(String[]::new));
    assertThat(result.code()).isEqualTo(130);
    assertThat(folder.resolve("a")).doesNotExist();
  }

  private static String text() {
    return "나는 학교에서 배운다\n그는 학교에서 가르친다\n".repeat(100);
  }

  private CommandLineFixture.Result vocab(
      CommandLineFixture line, Path corpus, String out, String segment) {
    return line.run(
        "vocab",
        "--corpus",
        corpus.toString(),
        "--size",
        "120",
        "--out",
        folder.resolve(out).toString(),
        "--segment",
        segment);
  }
}
