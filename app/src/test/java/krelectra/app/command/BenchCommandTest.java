package krelectra.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import krelectra.app.Home;
import krelectra.inference.benchmark.Machine;
import krelectra.inference.benchmark.Report;
import krelectra.inference.benchmark.Result;
import krelectra.inference.benchmark.Series;
import krelectra.inference.benchmark.Workload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchCommandTest {
  private static final Report REPORT =
      new Report(
          Instant.parse("2026-03-01T10:20:30.456Z"),
          new Machine("Processor", 8, 4, "System", "25", "PyTorch 2"),
          "tiny",
          1234,
          Map.of("torch", "2"),
          Map.of("ONNX", "no exporter"),
          List.of(
              new Result(
                  new Workload(2, 50, true),
                  new Series("workbench", List.of(0.010, 0.020, 0.030), 0),
                  List.of(new Series("products", List.of(0.010, 0.010, 0.010), 0)),
                  List.of(new Series("eager", List.of(0.020, 0.040, 0.060), 1e-6)))));

  @TempDir Path folder;

  @Test
  void theTableTellsTimesAndRatios() {
    String table = BenchTable.of(REPORT, "1.0");
    assertThat(table)
        .contains("8 cores, 4 threads", "2026-03-01T10:20:30Z", "not compared with ONNX")
        .containsPattern("2×50 +kept +workbench +20\\.0 \\(10\\.0–30\\.0\\) +5,000")
        .containsPattern("products +10\\.0 \\(10\\.0–10\\.0\\) +2\\.00 \\(1\\.00–3\\.00\\)")
        .containsPattern("eager +40\\.0 \\(20\\.0–60\\.0\\) +0\\.50 \\(0\\.50–0\\.50\\) +1\\.0e-06")
        .containsPattern("best other +0\\.50 \\(0\\.50–0\\.50\\)");
  }

  @Test
  void jsonTellsEveryRound() throws IOException {
    var text = new StringWriter();
    new JsonLines(text).add(json -> new BenchJson("1.0").write(json, REPORT));
    JsonNode result = new JsonMapper().readTree(text.toString()).path("results").path(0);
    assertThat(result.path("workbenchAgainstBest").path("median").doubleValue()).isEqualTo(0.5);
    assertThat(result.path("workbench").path("rounds").size()).isEqualTo(3);
    assertThat(result.path("bounds").path(0).path("workbenchAgainst").path("max").doubleValue())
        .isEqualTo(3);
    assertThat(result.path("others").path(0).path("logitDifference").doubleValue()).isEqualTo(1e-6);
  }

  @Test
  void wrongUsageIsToldBeforeAnythingIsWritten() {
    assertThat(errors(2, "bench", "--shapes", "1by3")).contains("1by3");
    assertThat(errors(2, "bench", "--shapes", "0x30")).contains("holds no text");
    assertThat(errors(2, "bench", "--rounds", "0")).contains("--rounds");
    assertThat(errors(2, "bench", "--against", "perl")).contains("perl");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aModelThatIsNoneIsNamedAndNothingIsLeft() throws IOException {
    Path none = folder.resolve("none");
    assertThat(errors(1, "bench", "--model", none.toString())).contains(none + ": is no folder");
    try (var left = Files.list(folder.resolve("cache"))) {
      assertThat(left).isEmpty();
    }
  }

  private String errors(int exit, String... args) {
    var errors = new ByteArrayOutputStream();
    var console =
        new Console(
            java.io.InputStream.nullInputStream(),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(errors, true, StandardCharsets.UTF_8));
    Home home = new Home(folder, folder, folder.resolve("cache"), folder);
    assertThat(
            new CommandLineRunner(home).run(console, krelectra.inference.Cancellation.NONE, args))
        .isEqualTo(exit);
    return errors.toString(StandardCharsets.UTF_8);
  }
}
