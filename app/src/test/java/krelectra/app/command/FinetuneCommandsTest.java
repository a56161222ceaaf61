package krelectra.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import krelectra.app.Home;
import krelectra.inference.model.ElectraConfig;
import krelectra.inference.model.HeadKind;
import krelectra.inference.model.RandomModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands around fine-tuning, as a user types them. */
class FinetuneCommandsTest {
  @TempDir Path folder = Path.of("");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void write() throws IOException {
    List<String> vocabulary =
        new ArrayList<>(List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "좋다", "나쁘다"));
    var config =
        new ElectraConfig(vocabulary.size(), 16, 16, 1, 2, 32, 32, 2, 1e-12, 0.1, 0.1, 0.2, 0);
    new RandomModel(HeadKind.REPLACED_TOKENS, config, List.of(), vocabulary)
        .write(folder.resolve("model"), 1);
    StringBuilder rows = new StringBuilder("text\tlabel\n");
    for (int i = 0; i < 40; i++) {
      rows.append(i % 3 == 0 ? "좋다\t긍정\n" : "나쁘다\t부정\n");
    }
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("data/train.tsv"), rows);
    Files.writeString(folder.resolve("data/test.tsv"), "text\tlabel\n좋다\t긍정\n나쁘다\t부정\n");
    Files.writeString(
        folder.resolve("config.json"),
        "{\"max_steps\": 40, \"train_batch_size\": 8, \"learning_rate\": 0.02,"
            + " \"logging_steps\": 20, \"max_seq_len\": 16, \"model_type\": \"kr-electra\"}");
  }

  @Test
  void aModelIsTunedJudgedAndAsked() throws IOException {
    assertThat(finetune()).as(err()).isZero();
    assertThat(err()).contains("model_type means nothing here", "computes on the cpu");
    String best = folder.resolve("runs/one/best").toString();
    String test = folder.resolve("data/test.tsv").toString();
    String train = folder.resolve("data/train.tsv").toString();
    assertThat(
            run(
                "evaluate",
                "--task",
                "classes",
                "--model",
                best,
                "--data",
                test,
                "--baselines",
                train))
        .as(err())
        .isZero();
    JsonNode judged = JsonMapper.shared().readTree(out());
    assertThat(judged.path("metrics").path("accuracy").asDouble()).isEqualTo(1);
    assertThat(judged.path("baselines").path("majority").path("accuracy").asDouble())
        .isEqualTo(0.5);
    Path lines = Files.writeString(folder.resolve("lines.txt"), "나쁘다\n좋다\n");
    assertThat(run("predict", "--task", "classes", "--model", best, lines.toString())).isZero();
    List<String> told = out().lines().toList();
    assertThat(told).hasSize(2);
    assertThat(told.get(0)).startsWith("{\"id\":\"1\",\"label\":\"부정\",\"probabilities\":[");
    assertThat(told.get(1)).contains("\"label\":\"긍정\"");
    assertThat(run("runs", folder.resolve("runs").toString())).isZero();
    assertThat(out()).contains("one", "classes", "done", "accuracy 1.0000");
    String one = folder.resolve("runs/one").toString();
    assertThat(run("results", one)).as(err()).isZero();
    assertThat(out()).contains("majority", "measured here").doesNotContain("published");
    assertThat(run("runs", "compare", one, one)).isZero();
    assertThat(out()).contains("test accuracy");
  }

  @Test
  void whatIsNotThereYetIsWrongUsage() {
    assertThat(run("finetune", "--task", "nsmc", "--db", "x", "--run", "y")).isEqualTo(2);
    assertThat(err()).contains("--db and --set are not there yet");
    assertThat(run("finetune", "--task", "nsmc", "--run", "y")).isEqualTo(2);
  }

  @Test
  void faultsAreOneLine() throws IOException {
    assertThat(finetune()).isZero();
    assertThat(finetune()).isEqualTo(1);
    assertThat(err().lines().toList().getLast())
        .startsWith("error: ")
        .endsWith("holds a run already; give --resume, or another folder");
    String best = folder.resolve("runs/one/best").toString();
    String test = folder.resolve("data/test.tsv").toString();
    assertThat(run("evaluate", "--task", "korsts", "--model", best, "--data", test)).isEqualTo(1);
    assertThat(err()).contains("is no model of korsts");
    assertThat(run("evaluate", "--task", "clases", "--model", best, "--data", test)).isEqualTo(1);
    assertThat(err()).contains("did you mean classes?");
  }

  private int finetune() {
    return run(
        "finetune",
        "--task",
        "classes",
        "--data",
        folder.resolve("data").toString(),
        "--model",
        folder.resolve("model").toString(),
        "--config",
        folder.resolve("config.json").toString(),
        "--run",
        folder.resolve("runs/one").toString());
  }

  private int run(String... arguments) {
    out.reset();
    err.reset();
    Home home =
        new Home(folder, folder.resolve("home"), folder.resolve("cache"), folder.resolve("logs"));
    var console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new CommandLineRunner(home).run(console, arguments);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
