package krelectra.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import krelectra.app.Home;
import krelectra.app.command.CommandLineFixture.Result;
import krelectra.inference.Cancellation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exit codes, errors and results that hold for every command. */
class UsageTest {
  @TempDir Path folder;
  private CommandLineFixture line;
  private String model = "";

  @BeforeEach
  void open() throws IOException {
    line = new CommandLineFixture(folder);
    model = TinyModel.write(folder.resolve("model")).toString();
  }

  @Test
  void helpIsNoError() {
    Result help = line.run("--help");
    assertThat(help.code()).isZero();
    assertThat(help.out()).contains("tokenize", "analyze", "pretrain", "reference-scores");
    assertThat(line.run("tokenize", "--help").out()).contains("--max-length");
    assertThat(line.run("--version").out()).startsWith("KR-ELECTRA Workbench");
  }

  @Test
  void wrongUsageIsTwo() {
    line.run("tokenise").isWrongUsage("tokenise");
    line.run("tokenize", "--models", "x").isWrongUsage("--models");
    line.run("tokenize", "--max-length", "x").isWrongUsage("--max-length");
    line.run("tokenize", "--max-length", "1").isWrongUsage("--max-length");
    line.run("tokenize", "--pair", "--max-length", "2").isWrongUsage("--max-length");
    line.run("tokenize", "--vocab", "a", "--model", "b").isWrongUsage("not both");
    line.run("analyze", "--model", model).isWrongUsage("--text");
    line.run("analyze", "--model", model, "--text", "a", "file").isWrongUsage("--text");
    line.run("analyze", "--model", model, "--pair", "a", "file").isWrongUsage("--pair");
    line.run("analyze", "--unit", "word", "--text", "a").isWrongUsage("--unit");
    line.run("candidates", "--text", "a").isWrongUsage("--at");
    line.run("candidates", "--text", "a", "--at", "1", "--top", "0").isWrongUsage("--top");
    line.run("vocab", "--corpus", "a", "--out", "b", "--size", "9").isWrongUsage("--size");
    line.run("pretrain").isWrongUsage("--corpus");
    line.run("reference-scores", "--corpus", "a").isWrongUsage("--model");
    line.run("reference-scores", "--model", "m", "--corpus", "a", "--pieces", "0")
        .isWrongUsage("--pieces");
  }

  @Test
  void aMissingInstallationIsNamed() {
    line.run("analyze", "--text", "나").isFault(folder + "/installation/assets/models", "--model");
  }

  @Test
  void nothingHalfWrittenStaysBehind() throws IOException {
    Path out = Files.writeString(folder.resolve("out.jsonl"), "old");
    Path input = Files.writeString(folder.resolve("pairs.tsv"), "나\t는\n나 는\n");
    line.run("tokenize", "--model", model, "--pair", "--out", out.toString(), input.toString())
        .isFault(input + ":2", "holds no tab");
    assertThat(out).hasContent("old");
    assertThat(folder.resolve("out.jsonl.tmp")).doesNotExist();

    int[] asked = {0};
    Result cancelled =
        line.run(
            () -> ++asked[0] > 1,
            "나\n는\n".getBytes(StandardCharsets.UTF_8),
            "morphemes",
            "--out",
            out.toString());
    assertThat(cancelled.code()).isEqualTo(130);
    assertThat(cancelled.err()).isEqualTo("cancelled\n");
    assertThat(out).hasContent("old");
    assertThat(folder.resolve("out.jsonl.tmp")).doesNotExist();
  }

  @Test
  void aResultThatCannotBeWrittenIsNamed() {
    Path nowhere = folder.resolve("none/out.jsonl");
    line.runOn("나", "morphemes", "--out", nowhere.toString())
        .isFault(nowhere.toString(), "make its folder first");
    line.runOn("나", "morphemes", "--out", folder.toString())
        .isFault(folder.toString(), "is a folder");
  }

  @Test
  void aDeviceIsWrittenToAndNotReplaced() {
    Path device = Path.of("/dev/null");
    org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(device), "skipped: no /dev/null");
    assertThat(line.runOn("나", "morphemes", "--out", "/dev/null").code()).isZero();
    assertThat(Files.isRegularFile(device)).isFalse();
  }

  /** A print stream swallows what it cannot write. */
  @Test
  void aFullStandardOutputIsAnError() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    var err = new java.io.ByteArrayOutputStream();
    var console =
        new Console(
            new ByteArrayInputStream("나\n".getBytes(StandardCharsets.UTF_8)),
            new PrintStream(full, false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    Home home = new Home(folder, folder, folder, folder);
    int code = new CommandLineRunner(home).run(console, Cancellation.NONE, "morphemes");
    assertThat(code).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("error: standard output: ");
  }

  @Test
  void damagedStandardInputIsNamedByLine() {
    byte[] cp949 = {'a', '\n', (byte) 0xb0, (byte) 0xa1, '\n'};
    Result result = line.run(Cancellation.NONE, cp949, "morphemes");
    result.isFault("standard input:2", "is not in UTF-8");
    assertThat(result.out().lines()).hasSize(1);
  }
}
