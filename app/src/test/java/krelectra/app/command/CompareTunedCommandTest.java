package krelectra.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import krelectra.app.command.CommandLineFixture.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What tuning changed, on the command line. */
class CompareTunedCommandTest {
  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init") // by write
  private TinyTuning tuning;

  @SuppressWarnings("NullAway.Init") // by write
  private CommandLineFixture line;

  @BeforeEach
  void write() throws IOException {
    tuning = new TinyTuning(folder);
    line = tuning.line;
  }

  @Test
  void whatTuningChangedIsTold() throws IOException {
    Path config =
        Files.writeString(
            folder.resolve("states.json"),
            "{\"max_steps\": 40, \"train_batch_size\": 8, \"learning_rate\": 0.02,"
                + " \"logging_steps\": 20, \"save_steps\": 20, \"keep_checkpoints\": 9,"
                + " \"max_seq_len\": 16}");
    List<String> words = new ArrayList<>(tuning.arguments("one"));
    words.set(words.indexOf("--config") + 1, config.toString());
    Result tuned = line.run(words.toArray(String[]::new));
    assertThat(tuned.code()).as(tuned.err()).isZero();
    String run = folder.resolve("runs/one").toString();
    String model = folder.resolve("model").toString();
    JsonNode told =
        line.run(
                ("compare --tuned " + run + " --checkpoint last --earlier 20 --dev 9 --text 나쁘다")
                    .split(" ", -1))
            .json();
    assertThat(told.path("base").path("name").asString()).isEqualTo("model");
    assertThat(told.path("tuned").path("checkpoint").asString()).isEqualTo("last");
    assertThat(told.path("heads").path("changes").get(0)).hasSize(2);
    double first = told.path("heads").path("most_changed").get(0).path("change").asDouble();
    assertThat(first).isBetween(1e-6, 1.0);
    assertThat(told.path("rtd_source").asString()).isEqualTo("base_head");
    JsonNode piece = told.path("pieces").get(0);
    assertThat(piece.path("rtd_shift").asDouble())
        .isCloseTo(
            piece.path("rtd_tuned").asDouble() - piece.path("rtd_base").asDouble(), within(1e-6));
    JsonNode verdict = told.path("verdict");
    assertThat(verdict.path("label").asString()).isEqualTo("부정");
    double sum =
        verdict
            .path("morphemes")
            .valueStream()
            .mapToDouble(m -> m.path("attribution").asDouble())
            .sum();
    assertThat(sum).isNotZero();
    assertThat(told.path("earlier").path("explained").asString()).isEqualTo("부정");
    assertThat(told.path("notes").toString()).contains("no discriminator", "no head for the task");
    JsonNode same = line.run("compare", "--model", model, "--tuned", model, "--text", "나쁘다").json();
    assertThat(same.path("heads").path("most_changed").get(0).path("change").asDouble()).isZero();
    assertThat(same.path("rtd_source").asString()).isEqualTo("own_head");
    assertThat(same.path("pieces").get(0).path("rtd_shift").asDouble()).isZero();
    line.run("compare", "--tuned", run, "--checkpoint", "7", "--text", "나쁘다")
        .isFault(run, "has kept no 7");
    line.run("compare", "--model", model, "--tuned", model, "--checkpoint", "7", "--text", "나쁘다")
        .isFault(model, "is no run's folder");
    line.run("compare", "--model", model, "--tuned", run, "--text", "나쁘다 ".repeat(99))
        .isFault("text", "pieces; what tuning changed is shown of 32 at most");
    line.run("compare", "--checkpoint", "7", "--text", "나", "--text", "너")
        .isWrongUsage("need --tuned");
  }
}
