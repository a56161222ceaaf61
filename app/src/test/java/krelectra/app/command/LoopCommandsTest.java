package krelectra.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import krelectra.app.command.CommandLineFixture.Result;
import krelectra.inference.model.ElectraConfig;
import krelectra.inference.model.HeadKind;
import krelectra.inference.model.RandomModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a labelled layer to a tuned model and back, as a user types it. */
class LoopCommandsTest {
  @TempDir Path folder = Path.of("");

  private CommandLineFixture line = new CommandLineFixture(folder);

  @BeforeEach
  void write() throws IOException {
    line = new CommandLineFixture(folder);
    List<String> vocabulary =
        new ArrayList<>(List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "좋다", "나쁘다"));
    for (int i = 0; i < 60; i++) {
      vocabulary.add("n" + i);
    }
    var config =
        new ElectraConfig(vocabulary.size(), 16, 16, 1, 2, 32, 32, 2, 1e-12, 0.1, 0.1, 0.2, 0);
    new RandomModel(HeadKind.REPLACED_TOKENS, config, List.of(), vocabulary)
        .write(folder.resolve("model"), 1);
    StringBuilder rows = new StringBuilder("id\tdocument\tlabel\n");
    for (int i = 0; i < 60; i++) {
      boolean good = i % 2 == 0;
      // One label is wrong, and the last rows have none.
      String label = i >= 56 ? "" : good != (i == 20) ? "1" : "0";
      rows.append(i).append(good ? "\t좋다 n" : "\t나쁘다 n").append(i).append('\t').append(label);
      rows.append('\n');
    }
    Files.writeString(folder.resolve("reviews.tsv"), rows);
    Files.writeString(
        folder.resolve("config.json"),
        "{\"max_steps\": 60, \"train_batch_size\": 8, \"learning_rate\": 0.02,"
            + " \"logging_steps\": 30, \"max_seq_len\": 16}");
    Result imported = db("import", "--project", "p", "--format", "class-tsv", path("reviews.tsv"));
    assertThat(imported.code()).as(imported.err()).isZero();
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private Result db(String command, String... arguments) {
    List<String> all = new ArrayList<>(List.of(command.split(" ", -1)));
    all.addAll(List.of("--db", path("p.db")));
    all.addAll(List.of(arguments));
    return line.run(all.toArray(String[]::new));
  }

  private Result finetune(String task, String run, String... more) {
    List<String> all = new ArrayList<>(List.of("--task", task, "--set", "first"));
    all.addAll(List.of("--model", path("model"), "--config", path("config.json")));
    all.addAll(List.of("--run", path(run)));
    all.addAll(List.of(more));
    return db("finetune", all.toArray(String[]::new));
  }

  @Test
  void aSetIsMadeCheckedTrainedOnAndItsModelSuggests() throws IOException {
    JsonNode made = db("dataset create", "first", "--layer", "class").json();
    assertThat(made.path("sizes").path("train").asInt()).isEqualTo(44);
    assertThat(made.path("left_out").path("unlabelled").asInt()).isEqualTo(4);
    assertThat(db("dataset list").out())
        .contains("first", "classes", made.path("sha256").asString());
    assertThat(db("dataset show", "first", "--items").lines()).hasSize(57);
    assertThat(db("dataset check", "first", "--wanted", "100").out())
        .contains("\"rule\": \"small-class\"", "100 or more are wanted");
    assertThat(db("dataset write", "first", path("files")).code()).isZero();
    assertThat(Files.readString(folder.resolve("files/train.tsv"))).startsWith("text\tlabel\t");
    Result tuned = finetune("classes", "runs/one");
    assertThat(tuned.code()).as(tuned.err()).isZero();
    JsonNode record =
        JsonMapper.shared().readTree(Files.readString(folder.resolve("runs/one/run.json")));
    assertThat(record.path("set").path("name").asString()).isEqualTo("first");
    assertThat(record.path("set").path("sha256")).isEqualTo(made.path("sha256"));
    assertThat(line.run("runs", path("runs")).out()).contains("first");
    assertThat(line.run("results", path("runs/one"), "--no-baselines").out())
        .contains("data set first");
    JsonNode suggested =
        db("suggest", "--project", "p", "--layer", "class", "--run", path("runs/one")).json();
    assertThat(suggested.path("asked").asInt()).isEqualTo(4);
    assertThat(suggested.path("suggested").asInt()).isEqualTo(4);
    assertThat(
            db("suggest", "--layer", "class", "--model", path("runs/one/best"))
                .json()
                .path("asked")
                .asInt())
        .isEqualTo(4);
    assertThat(db("dataset create", "second", "--like", "first").json().path("sha256"))
        .as("suggestions are not learned from")
        .isEqualTo(made.path("sha256"));
    assertThat(db("verify").code()).isZero();
    assertThat(db("dataset delete", "second").code()).isZero();
    Result again = finetune("classes", "runs/one", "--resume");
    assertThat(again.err()).contains("done already");
    Result published = finetune("nsmc", "runs/nsmc");
    assertThat(published.code()).as(published.err()).isZero();
    assertThat(folder.resolve("runs/nsmc/data/ratings_train.txt")).exists();
  }

  @Test
  void theWrongLabelIsDisputedFirst() {
    db("dataset create", "first", "--layer", "class").json();
    String[] network = {
      "--set",
      "first",
      "--method",
      "loss",
      "--folds",
      "2",
      "--run",
      path("folds"),
      "--model",
      path("model"),
      "--config",
      path("config.json"),
      "--most",
      "1"
    };
    Result told = db("disputed", network);
    assertThat(told.json().path("label").asString()).isEqualTo("0");
    assertThat(told.json().path("predicted").asString()).isEqualTo("1");
    assertThat(told.json().path("text").asString()).isEqualTo("좋다 n20");
    assertThat(told.json().path("reason").asString()).contains("the model says 1");
    Result again = db("disputed", network);
    assertThat(again.out()).isEqualTo(told.out());
    assertThat(again.err()).doesNotContain("fold 1 of 2");
    network[5] = "3";
    db("disputed", network).isFault(path("folds"), "holds the folds of something else");
    assertThat(db("disputed", "--set", "first", "--model", "tfidf").lines()).hasSize(56);
    db("disputed", "--set", "first").isWrongUsage("give --run DIR");
  }

  @Test
  void theCurveSaysWhatTwiceAsManyLabelsWouldGive() {
    db("dataset create", "first", "--layer", "class").json();
    String[] options = {
      "first",
      "--run",
      path("curve"),
      "--shares",
      "50,100",
      "--seeds",
      "1,2",
      "--model",
      path("model"),
      "--config",
      path("config.json")
    };
    Result told = db("dataset curve", options);
    assertThat(told.json().path("points")).hasSize(4);
    assertThat(told.json().path("points").path(0).path("labels").asInt()).isEqualTo(23);
    assertThat(told.json().path("labels").asInt()).isEqualTo(88);
    assertThat(told.json().path("words").asString())
        .startsWith("With 88 labels instead of 44, accuracy is expected to be ");
    assertThat(folder.resolve("curve/share-50/seed-2/run.json")).exists();
    assertThat(db("dataset curve", options).out()).isEqualTo(told.out());
  }

  @Test
  void faultsNameBothSidesAndTheCure() {
    db("dataset show", "first").isFault(path("p.db"), "has no data set first");
    db("dataset create", "first", "--layer", "class").json();
    db("dataset create", "first", "--layer", "class").isFault(path("p.db"), "has a data set first");
    db("dataset create", "x", "--layer", "klass").isFault(path("p.db"), "has no layer klass");
    db("dataset create", "x", "--layer", "class", "--task", "tokens")
        .isFault("layer class", "needs another kind of layer");
    db("dataset create", "x", "--layer", "class", "--annotators", "lee")
        .isFault("annotator lee", "is not in the project");
    finetune("ner", "runs/x").isFault("data set first", "the task ner needs tokens");
    db("suggest", "--layer", "class", "--model", path("model"))
        .isFault(path("model"), "and layer class labels sentences with 0, 1");
    db("suggest", "--layer", "class").isWrongUsage("give --model or --run");
    db("finetune", "--task", "classes", "--run", path("y")).isWrongUsage("give --data DIR, or");
    line.run("dataset").isWrongUsage("Missing required subcommand");
  }
}
