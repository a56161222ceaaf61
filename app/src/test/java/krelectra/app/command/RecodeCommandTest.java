package krelectra.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecodeCommandTest {
  private static final String KLUE =
      "## s1\t<김하늘:PS>은 왔다.\n김\tB-PS\n하\tI-PS\n늘\tI-PS\n은\tO\n \tO\n왔\tO\n다\tO\n.\tO\n\n";

  @TempDir Path folder;

  @Test
  void theSameFormatGivesTheSameFile() throws IOException {
    Path in = Files.writeString(folder.resolve("in.tsv"), KLUE);
    Path out = folder.resolve("out.tsv");
    var result = recode("klue-bio", "klue-bio", in, out);
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(out).hasSameBinaryContentAs(in);
    assertThat(result.err()).doesNotContain("not carried");
  }

  @Test
  void aKoreanFileKeepsItsEncodingInItsOwnFormatAndBecomesUtf8InAnother() throws IOException {
    Path in =
        Files.writeString(folder.resolve("in.txt"), "가나 다라\r\n마바\r\n", Charset.forName("MS949"));
    recode("text", "text", in, folder.resolve("same.txt"));
    assertThat(folder.resolve("same.txt")).hasSameBinaryContentAs(in);
    recode("text", "conllu", in, folder.resolve("out.conllu"));
    assertThat(folder.resolve("out.conllu")).content().contains("# text = 가나 다라\n1\t가나\t_");
  }

  @Test
  void whatIsNotCarriedIsTold() throws IOException {
    Path in = Files.writeString(folder.resolve("in.tsv"), KLUE);
    var result = recode("klue-bio", "conllu", in, folder.resolve("out.conllu"));
    assertThat(result.code()).isZero();
    assertThat(result.err()).contains("not carried: 1 × labels of the layer ner");
    result = recode("klue-bio", "conll-bio", in, folder.resolve("out.conll"));
    assertThat(result.err()).contains("edges of spans inside tokens");
    assertThat(folder.resolve("out.conll")).content().startsWith("김하늘은\tB-PS\n");
  }

  @Test
  void aFaultNamesFileAndLineAndLeavesNothing() throws IOException {
    Path in = Files.writeString(folder.resolve("in.conllu"), "# text = 가\n1\t가\n");
    Path out = folder.resolve("out.conllu");
    recode("conllu", "conllu", in, out).isFault(in + ":2", "has 2 columns and not 10");
    assertThat(folder).isDirectoryNotContaining("glob:**out*");
    Path missing = folder.resolve("none");
    recode("conllu", "conllu", missing, out).isFault(missing.toString(), "no such file");
  }

  @Test
  void anUnknownFormatIsWrongUsage() {
    new CommandLineFixture(folder)
        .run("recode", "--from", "conll", "--to", "text", "a", "b")
        .isWrongUsage("conllu");
  }

  @Test
  void cancelledItLeavesNothing() throws IOException {
    Path in = Files.writeString(folder.resolve("in.tsv"), KLUE);
    var result =
        new CommandLineFixture(folder)
            .run(
                () -> true,
                new byte[0],
                "recode",
                "--from",
                "klue-bio",
                "--to",
                "text",
                in.toString(),
                folder.resolve("out.txt").toString());
    assertThat(result.code()).isEqualTo(130);
    assertThat(folder).isDirectoryNotContaining("glob:**out*");
  }

  @Test
  void checkPrintsFindings() throws IOException {
    Path in =
        Files.writeString(
            folder.resolve("in.conllu"),
            """
            # sent_id = 1
            # text = 가 나
            1\t가\t_\tNOUN\t_\t_\t2\tnsubj\t_\t_
            2\t다\t_\tVERP\t_\t_\t1\troot\t_\t_

            """);
    var result = new CommandLineFixture(folder).run("check", "--format", "conllu", in.toString());
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out())
        .contains("\"line\":4,\"rule\":\"upos\",\"severity\":\"error\"")
        .contains("\"rule\":\"cycle\"")
        .contains("\"rule\":\"root\"")
        .contains("\"rule\":\"text\"");
    Path good = Files.writeString(folder.resolve("good.tsv"), KLUE);
    result = new CommandLineFixture(folder).run("check", "--format", "klue-bio", good.toString());
    assertThat(result.code()).as(result.out()).isZero();
    assertThat(result.out()).isEmpty();
  }

  private CommandLineFixture.Result recode(String from, String to, Path in, Path out) {
    return new CommandLineFixture(folder)
        .run("recode", "--from", from, "--to", to, in.toString(), out.toString());
  }
}
