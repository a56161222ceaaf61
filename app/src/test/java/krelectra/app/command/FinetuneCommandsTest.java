package krelectra.app.command;

import static org.assertj.core.api.Assertions.assertThat;

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
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The commands around fine-tuning, as a user types them. */
class FinetuneCommandsTest {
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
  void aModelIsTunedJudgedAndAsked() throws IOException {
    Result tuned = tuning.finetune("one");
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
    List<String> arguments = new ArrayList<>(tuning.arguments("counted"));
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
    assertThat(tuning.finetune("one").code()).isZero();
    String run = folder.resolve("runs/one").toString();
    tuning.finetune("one").isFault(run, "holds a run already");
    Files.writeString(folder.resolve("runs/one/run.json"), "{\"state\": ");
    String record = folder.resolve("runs/one/run.json").toString();
    tuning.finetune("one", "--resume").isFault(record, "is no JSON");
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
}
