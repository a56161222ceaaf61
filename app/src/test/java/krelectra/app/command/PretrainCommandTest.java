package krelectra.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import krelectra.app.command.CommandLineFixture.Result;
import krelectra.inference.Cancellation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PretrainCommandTest {
  private static final int STEPS = 8;
  private static final String CONFIG =
      """
      {"max_seq_length": 24, "num_train_steps": 8, "train_batch_size": 4, "learning_rate": 1e-3,
       "num_warmup_steps": 2, "save_checkpoints_steps": 4, "eval_every_steps": 4,
       "held_out_lines": 20, "seed": 5, "vocab_file": "vocab.txt", "generator_hidden_size": 0.5,
       "model_hparam_overrides": {"hidden_size": 16, "num_hidden_layers": 2,
         "num_attention_heads": 2, "intermediate_size": 32, "embedding_size": 8}}
      """;

  @TempDir Path folder;
  private CommandLineFixture line;
  private Path corpus = Path.of("");
  private Path config = Path.of("");

  @BeforeEach
  void write() throws IOException {
    line = new CommandLineFixture(folder);
    Files.write(folder.resolve("vocab.txt"), TinyModel.vocabulary());
    config = Files.writeString(folder.resolve("config.json"), CONFIG);
    var random = new Random(2);
    List<String> words = List.of("나는", "학교에", "갔다!", "아버지가", "방에", "들어가신다.", "quick");
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      StringBuilder text = new StringBuilder();
      for (int w = random.nextInt(7); w > 0; w--) {
        text.append(words.get(random.nextInt(words.size()))).append(' ');
      }
      lines.add(text.toString().strip());
    }
    corpus = Files.write(folder.resolve("corpus.txt"), lines);
  }

  @Test
  void aRunIsCompleteByItself() throws IOException {
    assertThat(pretrain("run").code()).isZero();
    Path run = folder.resolve("run");
    JsonNode told = record(run);
    assertThat(told.get("state").asString()).isEqualTo("done");
    assertThat(told.get("step").asInt()).isEqualTo(STEPS);
    assertThat(told.get("config").get("seed").asInt()).isEqualTo(5);
    assertThat(told.get("data").get("corpus.txt").asString()).hasSize(64);
    assertThat(told.get("held_out").get("rtd_auc").asDouble()).isBetween(0.0, 1.0);
    List<JsonNode> metrics = metrics(run);
    assertThat(metrics.stream().map(m -> m.get("split").asString() + m.get("step")).toList())
        .containsExactly("held-out4", "train8", "held-out8");
    assertThat(run.resolve("log.txt")).content().contains("done");
    assertThat(run.resolve("checkpoint-8/state.safetensors")).exists();
    Path discriminator = run.resolve("last/discriminator");
    JsonNode analysis =
        line.run("analyze", "--model", discriminator.toString(), "--text", "나는").json();
    assertThat(analysis.get("rtd")).hasSize(4);
    JsonNode candidates =
        line.run(
                "candidates",
                "--model",
                run.resolve("last/generator").toString(),
                "--text",
                "나는",
                "--at",
                "1")
            .json();
    assertThat(candidates.get("candidates")).hasSize(10);
  }

  @Test
  void aPlanSaysWhatARunTakesAndWritesNothing() throws IOException {
    var planned =
        line.run(
            "pretrain", "--plan", "--corpus", corpus.toString(), "--config", config.toString());
    assertThat(planned.code()).isZero();
    JsonNode json = planned.json();
    assertThat(json.get("corpus").get("lines").asLong()).isEqualTo(400);
    assertThat(json.get("corpus").get("counted").asBoolean()).isTrue();
    assertThat(json.get("steps").asInt()).isEqualTo(STEPS);
    long examples = json.get("corpus").get("examples").asLong();
    assertThat(json.get("epochs").asDouble()).isEqualTo(4.0 * STEPS / examples);
    assertThat(json.get("seconds_per_step").asDouble()).isPositive();
    assertThat(pretrain("run").code()).isZero();
    long packed =
        (Files.size(folder.resolve("run/examples.bin"))
                + Files.size(folder.resolve("run/held-out.bin")))
            / (4 * (2 + 24));
    // A run leaves out what the held-out lines have, too; of such short lines that is much.
    assertThat(examples).isBetween(packed, 2 * packed);
  }

  @Test
  void wantsARunOrAPlan() {
    line.run("pretrain", "--corpus", corpus.toString(), "--config", config.toString())
        .isWrongUsage("give --run DIR, or --plan");
  }

  @Test
  void aRunThatWasStoppedGoesOnAsIfItHadNotBeen() throws IOException {
    assertThat(pretrain("whole").code()).isZero();
    stop("stopped", 30); // while packing
    stop("stopped", checks() + 3); // after three steps
    stop("stopped", 1); // after the fourth, while judging it
    assertThat(folder.resolve("stopped/checkpoint-4")).exists();
    assertThat(heldOut("stopped")).isEmpty();
    stop("stopped", 4); // after that judgement
    assertThat(heldOut("stopped")).hasSize(1);
    Result last = pretrain("stopped", "--resume");
    assertThat(last.code()).as(last.err()).isZero();
    for (String file :
        List.of(
            "last/discriminator/model.safetensors",
            "last/generator/model.safetensors",
            "last/discriminator/config.json",
            "checkpoint-8/state.safetensors")) {
      assertThat(folder.resolve("stopped").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("whole").resolve(file));
    }
    List<JsonNode> evaluated = heldOut("stopped");
    assertThat(evaluated).isEqualTo(heldOut("whole"));
    assertThat(record(folder.resolve("stopped")).get("state").asString()).isEqualTo("done");
    // Once more there is nothing to do.
    assertThat(pretrain("stopped", "--resume").code()).isZero();
    assertThat(heldOut("stopped")).isEqualTo(evaluated);
  }

  @Test
  void anotherRunIsNotMixedIn() throws IOException {
    assertThat(pretrain("run").code()).isZero();
    String run = folder.resolve("run").toString();
    pretrain("run").isFault(run, "holds a run already");
    Files.writeString(config, CONFIG.replace("1e-3", "2e-3"));
    pretrain("run", "--resume").isFault(run, "other settings, other data or another vocabulary");
    Files.writeString(config, CONFIG);
    List<String> vocabulary = new ArrayList<>(TinyModel.vocabulary());
    vocabulary.set(7, "##댜");
    Files.write(folder.resolve("vocab.txt"), vocabulary);
    pretrain("run", "--resume").isFault(run, "another vocabulary");
    Files.write(folder.resolve("vocab.txt"), TinyModel.vocabulary());
    Files.writeString(corpus, Files.readString(corpus) + "나는\n");
    pretrain("run", "--resume").isFault(run, "other data");
  }

  @Test
  void filesOfOneNameAreToldApart() throws IOException {
    Path other = Files.createDirectories(folder.resolve("other")).resolve("corpus.txt");
    Files.writeString(other, "나는 방에\n");
    String[] both = {"--corpus", corpus.toString(), other.toString()};
    assertThat(pretrain("run", both).code()).isZero();
    assertThat(record(folder.resolve("run")).get("data")).hasSize(2);
    Files.writeString(other, "나는 학교에\n");
    String[] again = {"--resume", "--corpus", corpus.toString(), other.toString()};
    pretrain("run", again).isFault(folder.resolve("run").toString(), "other data");
  }

  @Test
  void whatCannotBeTrainedIsRefused() throws IOException {
    Files.writeString(config, CONFIG.replace("learning_rate", "learnin_rate"));
    pretrain("run").isFault(config.toString(), "did you mean learning_rate?");
    assertThat(folder.resolve("run")).doesNotExist();
    Files.writeString(config, CONFIG.replace(", \"vocab_file\": \"vocab.txt\"", ""));
    pretrain("run").isFault(config.toString(), "names no vocab_file");
    Files.writeString(config, CONFIG);
    Files.writeString(corpus, "나는\n");
    pretrain("small").isFault(corpus.toString(), "is too little text");
    Path run = Files.createDirectories(folder.resolve("damaged"));
    Files.writeString(run.resolve("run.json"), "{");
    pretrain("damaged", "--resume").isFault(run.resolve("run.json").toString(), "is no JSON");
    Files.writeString(run.resolve("run.json"), "[]");
    pretrain("damaged", "--resume").isFault(run.resolve("run.json").toString(), "no object");
  }

  @Test
  void keysThatMeanNothingHereAreTold() throws IOException {
    Files.writeString(config, CONFIG.replace("{\"max_seq", "{\"use_tpu\": false, \"max_seq"));
    Result result = pretrain("run");
    assertThat(result.code()).isZero();
    assertThat(result.err()).contains("use_tpu means nothing here");
  }

  /** How often a run asks whether it is cancelled before its first step. */
  private int checks() throws IOException {
    return 3 * Files.readAllLines(corpus).size();
  }

  private void stop(String run, int after) throws IOException {
    int[] asked = {0};
    Result result = pretrain(() -> ++asked[0] > after, run, "--resume");
    assertThat(result.code()).as(result.err()).isEqualTo(130);
    assertThat(record(folder.resolve(run)).get("state").asString()).isEqualTo("cancelled");
  }

  private List<JsonNode> heldOut(String name) throws IOException {
    Path run = folder.resolve(name);
    if (!Files.exists(run.resolve("metrics.jsonl"))) {
      return List.of();
    }
    return metrics(run).stream()
        .filter(line -> line.get("split").asString().equals("held-out"))
        .toList();
  }

  private static List<JsonNode> metrics(Path run) throws IOException {
    return Files.readAllLines(run.resolve("metrics.jsonl")).stream()
        .map(line -> JsonMapper.shared().readTree(line))
        .toList();
  }

  private static ObjectNode record(Path run) throws IOException {
    return (ObjectNode) JsonMapper.shared().readTree(Files.readString(run.resolve("run.json")));
  }

  private Result pretrain(String run, String... more) {
    return pretrain(Cancellation.NONE, run, more);
  }

  private Result pretrain(Cancellation cancellation, String run, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "pretrain",
                "--config",
                config.toString(),
                "--run",
                folder.resolve(run).toString()));
    arguments.addAll(List.of(more));
    if (!arguments.contains("--corpus")) {
      arguments.addAll(List.of("--corpus", corpus.toString()));
    }
    return line.run(cancellation, new byte[0], arguments.toArray(String[]::new));
  }
}
