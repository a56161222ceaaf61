package krelectra.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import krelectra.app.Home;
import krelectra.inference.Cancellation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderCommandTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  private int run(String... arguments) {
    var console =
        new Console(
            InputStream.nullInputStream(),
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(errors, true, StandardCharsets.UTF_8));
    return new CommandLineRunner(new Home(folder, folder, folder, folder))
        .run(console, Cancellation.NONE, arguments);
  }

  @Test
  void namesTheViewsThatCanBeSvg() {
    Path out = folder.resolve("window.SVG");
    assertThat(run("render", "workbench", "--text", "눈", "--out", out.toString())).isEqualTo(2);
    assertThat(errors.toString(StandardCharsets.UTF_8))
        .contains("workbench")
        .contains("strip, model, matrix, lines");
    assertThat(out).doesNotExist();
  }

  @Test
  void refusesOtherKindsOfFile() {
    Path out = folder.resolve("strip.pdf");
    assertThat(run("render", "strip", "--text", "눈", "--out", out.toString())).isEqualTo(2);
    assertThat(errors.toString(StandardCharsets.UTF_8)).contains(".png or .svg");
    assertThat(out).doesNotExist();
  }
}
