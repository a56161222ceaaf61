package krelectra.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import krelectra.app.command.CommandLineFixture.Result;
import krelectra.app.run.RunQueue;
import krelectra.app.run.TinyData;
import krelectra.inference.training.RunLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can go wrong around a run: each a sentence with a way on, and nothing changed. */
class RunFaultsTest {
  @TempDir Path folder = Path.of("");

  private CommandLineFixture line = new CommandLineFixture(folder);

  @BeforeEach
  void write() throws IOException {
    line = new CommandLineFixture(folder);
    TinyData.write(folder);
    Files.writeString(
        folder.resolve("config.json"),
        "{\"max_steps\": 10, \"train_batch_size\": 8, \"learning_rate\": 0.02,"
            + " \"logging_steps\": 5, \"max_seq_len\": 16}");
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private Result finetune(String run, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of("finetune", "--task", "classes", "--data", path("data"), "--model"));
    words.addAll(List.of(path("model"), "--run", path(run), "--config", path("config.json")));
    words.addAll(List.of("--device", "cpu", "--threads", "1"));
    words.addAll(Arrays.asList(more));
    return line.run(words.toArray(String[]::new));
  }

  @Test
  void aSetOfOneClassIsRefusedBeforeAnythingIsLoaded() throws IOException {
    Files.writeString(folder.resolve("data/train.tsv"), "text\tlabel\n" + "아주 좋다\t긍정\n".repeat(40));
    finetune("runs/one").isFault(path("data/train.tsv"), "긍정");
    assertThat(folder.resolve("runs/one/run.json")).doesNotExist();
  }

  @Test
  void twoRunsInOneFolderAreKeptApart() throws IOException {
    Path run = Files.createDirectories(folder.resolve("runs/one"));
    try (RunLock lock = RunLock.take(run)) {
      assertThat(lock).isNotNull();
      finetune("runs/one").isFault(path("runs/one"), "is in use by another run");
    }
    assertThat(run.resolve("run.json")).doesNotExist();
    try (RunLock lock = RunLock.take(Files.createDirectories(folder.resolve("queue")))) {
      assertThat(lock).isNotNull();
      assertThat(line.run("runs", "work", path("queue")).code()).isZero();
    }
  }

  @Test
  void aRunThatDiedSaysHowItGoesOn() throws IOException {
    finetune("runs/one");
    Path record = folder.resolve("runs/one/run.json");
    Files.writeString(record, Files.readString(record).replace("\"done\"", "\"running\""));
    assertThat(line.run("runs", path("runs")).out()).contains("interrupted");
    finetune("runs/one").isFault(path("runs/one"), "holds a run already; give --resume");
    line.run("runs", "stop", path("runs/one"), "--queue", path("queue"), "--no-start")
        .isFault(path("runs/one"), "does not run; let it go on with runs resume");
    assertThat(finetune("runs/one", "--resume").code()).isZero();
  }

  @Test
  void aFolderThatWasDeletedOrDamagedIsNamed() throws IOException {
    String gone = path("runs/gone");
    String queue = path("queue");
    new RunQueue(folder.resolve("queue")).add(folder.resolve("runs/gone"));
    line.run("results", gone).isFault(gone, "is no run's folder");
    line.run("runs", "compare", gone, gone).isFault(gone, "is no run's folder");
    line.run("compare", "--tuned", gone, "--text", "좋다")
        .isFault(gone, "is no folder; give that of a run");
    line.run("runs", "resume", gone, "--queue", queue, "--no-start").isFault(gone, "holds no run");
    assertThat(line.run("runs", "queue", queue).out()).contains("damaged");
    assertThat(line.run("runs", "work", queue).code()).isZero();
    assertThat(new RunQueue(folder.resolve("queue")).runs()).isEmpty();
    Path damaged = Files.createDirectories(folder.resolve("runs/damaged"));
    Files.writeString(damaged.resolve("run.json"), "{\"state\": \"runn");
    line.run("results", damaged.toString())
        .isFault(damaged.resolve("run.json").toString(), "is damaged; restore it from a copy");
    line.run("compare", "--tuned", damaged.toString(), "--text", "좋다")
        .isFault(damaged.resolve("run.json").toString(), "is damaged; restore it from a copy");
  }

  @Test
  void aModelOfAnotherTaskOrWithOtherLabelsIsTold() throws IOException {
    finetune("runs/one");
    String best = path("runs/one/best");
    String lines = Files.writeString(folder.resolve("lines.txt"), "좋다\n").toString();
    line.run("predict", "--task", "tokens", "--model", best, lines)
        .isFault(best, "is no model of tokens");
    line.run("predict", "--task", "nsmc", "--model", best, lines).isFault(best, "is no model of");
    line.run("predict", "--task", "classes", "--model", path("model"), lines)
        .isFault(path("model"), "is no model of classes");
    String renamed =
        Files.writeString(folder.resolve("renamed.tsv"), "text\tlabel\n좋다\t좋음\n").toString();
    line.run("evaluate", "--task", "classes", "--model", best, "--data", renamed)
        .isFault(renamed + ":2", "좋음");
    for (String file : List.of("data/train.tsv", "data/test.tsv")) {
      Path data = folder.resolve(file);
      Files.writeString(data, Files.readString(data).replace("긍정", "좋음"));
    }
    Path record = folder.resolve("runs/one/run.json");
    Files.writeString(record, Files.readString(record).replace("\"done\"", "\"running\""));
    finetune("runs/one", "--resume").isFault(path("runs/one"), "holds a run with another data");
  }
}
