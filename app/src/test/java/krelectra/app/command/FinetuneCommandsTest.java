package krelectra.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import krelectra.app.command.CommandLineFixture.Result;
import krelectra.app.run.RunRequest;
import krelectra.inference.model.ElectraConfig;
import krelectra.inference.model.HeadKind;
import krelectra.inference.model.RandomModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The commands around fine-tuning, as a user types them. */
class FinetuneCommandsTest {
  @TempDir Path folder = Path.of("");

  private CommandLineFixture line = new CommandLineFixture(folder);

  @BeforeEach
  void write() throws IOException {
    line = new CommandLineFixture(folder);
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
    Result tuned = finetune("one");
    assertThat(tuned.code()).as(tuned.err()).isZero();
    assertThat(tuned.err()).contains("model_type means nothing here", "computes on the cpu");
    String best = folder.resolve("runs/one/best").toString();
    String test = folder.resolve("data/test.tsv").toString();
    String train = folder.resolve("data/train.tsv").toString();
    Path given = folder.resolve("given.jsonl");
    JsonNode judged =
        line.run(
                ("evaluate --task classes --model " + best + " --data " + test)
                    .concat(" --baselines " + train + " --predictions " + given)
                    .split(" ", -1))
            .json();
    assertThat(judged.path("examples").asInt()).isEqualTo(2);
    assertThat(judged.path("metrics").path("accuracy").asDouble()).isEqualTo(1);
    assertThat(judged.path("baselines").path("majority").path("accuracy").asDouble())
        .isEqualTo(0.5);
    assertThat(Files.readAllLines(given)).hasSize(2);
    Path lines = Files.writeString(folder.resolve("lines.txt"), "나쁘다\n좋다\n");
    List<JsonNode> told =
        line.run("predict", "--task", "classes", "--model", best, lines.toString()).lines();
    assertThat(told).hasSize(2);
    assertThat(told.get(0).toString())
        .startsWith("{\"id\":\"1\",\"label\":\"부정\",\"probabilities\":[");
    assertThat(told.get(1).path("label").asString()).isEqualTo("긍정");
    assertThat(line.run("runs", folder.resolve("runs").toString()).out())
        .contains("one", "classes", "done", "accuracy 1.0000");
    String one = folder.resolve("runs/one").toString();
    assertThat(line.run("results", one).out())
        .contains("majority", "measured here")
        .doesNotContain("published");
    assertThat(line.run("runs", "compare", one, one).out())
        .contains("test accuracy: +0.0000", "p = 1.000");
    line.run("runs", "finish", one).isFault(one, "has ended already");
  }

  @Test
  void aStoppedRunCanBeAskedToFinish() {
    int[] asked = {0};
    List<String> arguments = arguments("two");
    Result stopped = line.run(() -> ++asked[0] > 60, new byte[0], arguments.toArray(String[]::new));
    assertThat(stopped.code()).isEqualTo(130);
    Path run = folder.resolve("runs/two");
    assertThat(line.run("runs", "finish", run.toString()).code()).isZero();
    Result finished = finetune("two", "--resume");
    assertThat(finished.code()).as(finished.err()).isZero();
    assertThat(finished.err()).contains("done: asked to finish");
    assertThat(run.resolve("best/model.safetensors")).exists();
  }

  @Test
  void runsWaitInAQueueAndAreSteered() {
    String queue = folder.resolve("queue").toString();
    for (String name : List.of("a", "b")) {
      List<String> words = new ArrayList<>(List.of("runs", "add", "--queue", queue, "--no-start"));
      words.addAll(arguments(name).subList(1, arguments(name).size()));
      Result added = line.run(words.toArray(String[]::new));
      assertThat(added.code()).as(added.err()).isZero();
    }
    Path b = folder.resolve("runs/b");
    assertThat(line.run("runs", "move", b.toString(), "--by", "-1", "--queue", queue).code())
        .isZero();
    List<JsonNode> waiting = line.run("runs", "queue", queue, "--json").lines();
    assertThat(waiting.getFirst().path("run").asString()).isEqualTo(b.toString());
    assertThat(waiting.getFirst().path("state").asString()).isEqualTo("waiting");
    assertThat(line.run("runs", "queue", queue).out()).contains("classes", "waiting");
    line.run("runs", "pause", b.toString(), "--queue", queue)
        .isFault(b.toString(), "waits for its turn");
    assertThat(line.run("runs", "cancel", b.toString(), "--queue", queue).code()).isZero();
    assertThat(line.run("runs", "queue", queue, "--json").lines()).hasSize(1);
    assertThat(line.run("runs", "resume", b.toString(), "--queue", queue, "--no-start").code())
        .isZero();
    assertThat(line.run("runs", "queue", queue, "--json").lines()).hasSize(2);
    String nowhere = folder.resolve("nowhere").toString();
    line.run("runs", "stop", nowhere, "--queue", queue).isFault(nowhere, "holds no run");
    assertThat(line.run("runs", "work", folder.resolve("none").toString()).err())
        .contains("nothing to do");
  }

  @Test
  void aRunThatWasStartedHereGoesOnInTheQueue() throws IOException {
    int[] asked = {0};
    Result stopped =
        line.run(() -> ++asked[0] > 60, new byte[0], arguments("two").toArray(String[]::new));
    assertThat(stopped.code()).isEqualTo(130);
    Path run = folder.resolve("runs/two");
    String queue = folder.resolve("queue").toString();
    Result resumed = line.run("runs", "resume", run.toString(), "--queue", queue, "--no-start");
    assertThat(resumed.code()).as(resumed.err()).isZero();
    assertThat(line.run("runs", "queue", queue, "--json").json().path("run").asString())
        .isEqualTo(run.toString());
    RunRequest request = RunRequest.read(run);
    assertThat(request.model()).isEqualTo(folder.resolve("model"));
    Result tuned =
        line.run(
            ("finetune --task classes --data " + request.data() + " --model " + request.model())
                .concat(" --run " + run + " --config " + run.resolve("config.json") + " --resume")
                .split(" ", -1));
    assertThat(tuned.err()).contains("done: all steps are done");
    ObjectNode record =
        (ObjectNode) JsonMapper.shared().readTree(Files.readAllBytes(run.resolve("run.json")));
    Path old = Files.createDirectories(folder.resolve("runs/old"));
    record.put("state", "cancelled").remove("model_folder");
    Files.writeString(old.resolve("run.json"), record.toString());
    line.run("runs", "resume", old.toString(), "--queue", queue, "--no-start")
        .isFault(old.toString(), "does not say how to start it");
  }

  @Test
  void whatTuningChangedIsTold() throws IOException {
    Path config =
        Files.writeString(
            folder.resolve("states.json"),
            "{\"max_steps\": 40, \"train_batch_size\": 8, \"learning_rate\": 0.02,"
                + " \"logging_steps\": 20, \"save_steps\": 20, \"keep_checkpoints\": 9,"
                + " \"max_seq_len\": 16}");
    List<String> words = new ArrayList<>(arguments("one"));
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

  @Test
  void anUnansweredWishIsWrongUsage() {
    line.run("finetune", "--task", "nsmc", "--db", "x", "--run", "y")
        .isWrongUsage("give --data DIR, or --db FILE and --set NAME");
    line.run("finetune", "--task", "nsmc", "--data", ".", "--set", "s", "--run", "y")
        .isWrongUsage("give --data DIR, or --db FILE and --set NAME");
    line.run("finetune", "--task", "nsmc", "--data", ".", "--run", "y", "--preset", "own")
        .isWrongUsage("--preset");
  }

  /** As {@code transformers} writes them where nobody names the classes. */
  @Test
  void labelsThatAreOnlyCountedAreThoseOfTheTask() throws IOException {
    StringBuilder rows = new StringBuilder("id\tdocument\tlabel\n");
    for (int i = 0; i < 24; i++) {
      rows.append(i).append(i % 2 == 0 ? "\t좋다\t1\n" : "\t나쁘다\t0\n");
    }
    Files.writeString(folder.resolve("data/ratings_train.txt"), rows);
    Path test = Files.writeString(folder.resolve("data/ratings_test.txt"), rows);
    List<String> arguments = new ArrayList<>(arguments("counted"));
    arguments.set(2, "nsmc");
    Result tuned = line.run(arguments.toArray(String[]::new));
    assertThat(tuned.code()).as(tuned.err()).isZero();
    Path best = folder.resolve("runs/counted/best");
    String[] evaluate = {
      "evaluate", "--task", "nsmc", "--model", best.toString(), "--data", test.toString()
    };
    assertThat(line.run(evaluate).json().path("metrics").path("accuracy").asDouble()).isEqualTo(1);
    Path config = best.resolve("config.json");
    var json = (ObjectNode) JsonMapper.shared().readTree(Files.readString(config));
    json.putObject("id2label").put("0", "LABEL_0").put("1", "LABEL_1");
    json.putObject("label2id").put("LABEL_0", 0).put("LABEL_1", 1);
    Files.writeString(config, json.toString());
    assertThat(line.run(evaluate).json().path("metrics").path("accuracy").asDouble()).isEqualTo(1);
    json.putObject("id2label").put("0", "1").put("1", "0");
    json.putObject("label2id").put("1", 0).put("0", 1);
    Files.writeString(config, json.toString());
    assertThat(line.run(evaluate).json().path("metrics").path("accuracy").asDouble()).isZero();
    json.putObject("id2label").put("0", "LABEL_0").put("1", "LABEL_1").put("2", "LABEL_2");
    Files.writeString(config, json.toString());
    line.run(evaluate).isFault(best.toString(), "is no model of nsmc");
  }

  @Test
  void faultsAreOneLine() throws IOException {
    assertThat(finetune("one").code()).isZero();
    String run = folder.resolve("runs/one").toString();
    finetune("one").isFault(run, "holds a run already");
    Files.writeString(folder.resolve("runs/one/run.json"), "{\"state\": ");
    String record = folder.resolve("runs/one/run.json").toString();
    finetune("one", "--resume").isFault(record, "is no JSON");
    line.run("results", run).isFault(record, "is damaged");
    String best = folder.resolve("runs/one/best").toString();
    String test = folder.resolve("data/test.tsv").toString();
    line.run("evaluate", "--task", "korsts", "--model", best, "--data", test)
        .isFault(best, "is no model of korsts");
    line.run("evaluate", "--task", "clases", "--model", best, "--data", test)
        .isFault("--task", "did you mean classes?");
    Files.writeString(Path.of(test), "text\tlabel\n좋다\t중립\n");
    line.run("evaluate", "--task", "classes", "--model", best, "--data", test)
        .isFault(test + ":2", "중립");
    Files.delete(Path.of(best, "model.safetensors"));
    line.run("predict", "--task", "classes", "--model", best, test).isFault(best, "holds no");
  }

  private Result finetune(String name, String... more) {
    List<String> arguments = new ArrayList<>(arguments(name));
    arguments.addAll(List.of(more));
    return line.run(arguments.toArray(String[]::new));
  }

  private List<String> arguments(String name) {
    return List.of(
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
        folder.resolve("runs").resolve(name).toString());
  }
}
