package krelectra.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import krelectra.app.Home;
import krelectra.inference.Cancellation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs commands in this process and keeps what they say. */
final class CommandLineFixture {
  private final CommandLineRunner runner;

  /** With the folders of the user's in {@code folder}. */
  CommandLineFixture(Path folder) {
    runner =
        new CommandLineRunner(
            new Home(
                folder.resolve("installation"),
                folder.resolve("data"),
                folder.resolve("cache"),
                folder.resolve("logs")));
  }

  /**
   * What a command came to.
   *
   * @param code its exit code
   * @param out standard output
   * @param err standard error
   */
  record Result(int code, String out, String err) {
    /** Standard output as JSON Lines. */
    List<JsonNode> lines() {
      assertThat(code).as(err).isZero();
      assertThat(out)
          .satisfiesAnyOf(o -> assertThat(o).isEmpty(), o -> assertThat(o).endsWith("\n"));
      return out.lines().map(line -> JsonMapper.shared().readTree(line)).toList();
    }

    /** The only object on standard output. */
    JsonNode json() {
      assertThat(lines()).hasSize(1);
      return lines().getFirst();
    }

    /** A fault of the input: one line that names place and cure, no stack trace, exit code 1. */
    Result isFault(String place, String told) {
      assertThat(code).as(err).isEqualTo(1);
      List<String> errors = err.lines().filter(line -> line.startsWith("error: ")).toList();
      assertThat(errors).as(err).hasSize(1);
      assertThat(errors.getFirst()).startsWith("error: " + place + ": ").contains(told);
      assertThat(errors.getFirst()).matches("error: .+: .+; .+");
      assertThat(err).doesNotContain("\tat ").doesNotContain("Exception");
      return this;
    }

    /** Wrong usage, told in a line, with where help is. */
    Result isWrongUsage(String told) {
      assertThat(code).as(err).isEqualTo(2);
      assertThat(err.lines().toList()).hasSize(2);
      assertThat(err).startsWith("error: ").contains(told).contains("usage: see 'workbench");
      assertThat(out).isEmpty();
      return this;
    }
  }

  Result run(String... args) {
    return run(Cancellation.NONE, new byte[0], args);
  }

  Result runOn(String input, String... args) {
    return run(Cancellation.NONE, input.getBytes(StandardCharsets.UTF_8), args);
  }

  Result run(Cancellation cancellation, byte[] input, String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var console =
        new Console(
            new ByteArrayInputStream(input),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    int code = runner.run(console, cancellation, args);
    return new Result(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
