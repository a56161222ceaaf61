package krelectra.inference.training.finetuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import krelectra.inference.model.ConfigFile;
import krelectra.inference.model.Engines;
import krelectra.inference.model.ModelFolder;
import krelectra.inference.model.TinyModel;
import krelectra.inference.training.DeviceChoice;
import krelectra.inference.training.DeviceChoice.Numbers;
import krelectra.inference.training.RunFolder;
import krelectra.inference.training.RunLock;
import krelectra.inference.training.tasks.Tasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whole runs of a tiny network: what they write, how they stop, and how they go on. */
class FineTuningTest {
  private static final String PACE =
      """
      {"max_steps": 12, "train_batch_size": 4, "gradient_accumulation_steps": 2,
       "logging_steps": 4, "save_steps": 4, "learning_rate": 1e-3, "max_seq_len": 24,
       "dev_share": 0.25, "keep_checkpoints": 9\
      """;

  @TempDir Path folder = Path.of("");

  private ModelFolder model() {
    return ModelFolder.open(folder.resolve("model"));
  }

  @BeforeEach
  void write() throws IOException {
    TinyModel.write(folder.resolve("model"));
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("data/ratings_train.txt"), reviews(80, 1));
    Files.writeString(folder.resolve("data/ratings_test.txt"), reviews(30, 2));
  }

  @Test
  void aRunLeavesAWholeFolder() throws IOException {
    JsonNode record = run("run", "", false, Cancellation.NONE);
    assertThat(record.path("state").asString()).isEqualTo("done");
    assertThat(record.path("device").path("used").asString()).isEqualTo("cpu");
    assertThat(record.path("test").path("accuracy").asDouble()).isBetween(0.0, 1.0);
    assertThat(record.path("data").path("train").asString()).hasSize(64);
    Path run = folder.resolve("run");
    for (String part : List.of("best", "last", "checkpoint-4", "checkpoint-12")) {
      ModelFolder written = ModelFolder.open(run.resolve(part));
      assertThat(written.configFile().labels()).containsExactly("0", "1");
      assertThat(written.configFile().architecture()).isEqualTo("ElectraForSequenceClassification");
      assertThat(run.resolve(part).resolve("README.md")).exists();
    }
    assertThat(Files.readString(run.resolve("best/README.md"))).contains("accuracy", "test");
    List<String> metrics = Files.readAllLines(run.resolve("metrics.jsonl"));
    assertThat(metrics.stream().filter(line -> line.contains("\"dev\""))).hasSize(3);
    assertThat(JsonMapper.shared().readTree(Files.readAllBytes(run.resolve("run.json"))))
        .isEqualTo(JsonMapper.shared().readTree(record.toString()));
  }

  @Test
  void aRunInHalfPrecisionLearnsTheSameToItsBitsAndGoesOn() throws IOException {
    run("exact", "", false, Cancellation.NONE);
    int[] all = {0};
    JsonNode record = run("half", "", Numbers.BF16, false, () -> ++all[0] < 0);
    assertThat(record.path("device").path("precision").asString()).isEqualTo("bf16");
    double exact = meanLoss("exact");
    assertThat(meanLoss("half")).isNotEqualTo(exact).isCloseTo(exact, within(0.1));
    int[] asked = {0};
    assertThatThrownBy(
            () -> run("stopped", "", Numbers.BF16, false, () -> ++asked[0] > all[0] - 24))
        .isInstanceOf(CancellationException.class);
    run("stopped", "", Numbers.BF16, true, Cancellation.NONE);
    assertThat(folder.resolve("stopped/last/model.safetensors"))
        .hasSameBinaryContentAs(folder.resolve("half/last/model.safetensors"));
  }

  /** Of the steps, as they were written. */
  private double meanLoss(String run) throws IOException {
    try (var lines = Files.lines(folder.resolve(run).resolve("metrics.jsonl"))) {
      return lines
          .map(line -> JsonMapper.shared().readTree(line).path("loss"))
          .filter(JsonNode::isNumber)
          .mapToDouble(JsonNode::asDouble)
          .average()
          .orElseThrow();
    }
  }

  @Test
  void aStoppedRunEndsBitByBitLikeAnUninterruptedOne() throws IOException {
    int[] all = {0};
    run("whole", "", false, () -> ++all[0] < 0);
    // While it tokenizes, between steps, in and after an evaluation, in the test.
    for (int before : new int[] {all[0] - 40, 33, 24, 16, 11, 5, 1}) {
      int calls = all[0] - before;
      String name = "stopped" + calls;
      int[] asked = {0};
      assertThatThrownBy(() -> run(name, "", false, () -> ++asked[0] > calls))
          .isInstanceOf(CancellationException.class);
      JsonNode record = run(name, "", true, Cancellation.NONE);
      assertThat(record.path("state").asString()).isEqualTo("done");
      assertSame(name, "checkpoint-12/model.safetensors");
      assertSame(name, "checkpoint-12/optimizer.safetensors");
      assertSame(name, "best/model.safetensors");
      assertThat(withoutSeconds(name)).isEqualTo(withoutSeconds("whole"));
    }
  }

  @Test
  void aKilledRunGoesOnFromItsNewestCheckpoint() throws IOException {
    run("whole", "", false, Cancellation.NONE);
    run("killed", "", false, Cancellation.NONE);
    Path killed = folder.resolve("killed");
    JsonNode record = JsonMapper.shared().readTree(Files.readAllBytes(killed.resolve("run.json")));
    var edited = (tools.jackson.databind.node.ObjectNode) record;
    edited.put("state", "running");
    Files.writeString(killed.resolve("run.json"), edited.toString());
    for (String gone : List.of("checkpoint-8", "checkpoint-12", "last")) {
      Files.move(killed.resolve(gone), folder.resolve(gone));
    }
    Files.createDirectories(killed.resolve("checkpoint-8.tmp"));
    Files.writeString(killed.resolve("checkpoint-8.tmp/model.safetensors"), "half");
    run("killed", "", true, Cancellation.NONE);
    assertSame("killed", "checkpoint-12/model.safetensors");
    assertSame("killed", "checkpoint-12/optimizer.safetensors");
    assertThat(withoutSeconds("killed")).isEqualTo(withoutSeconds("whole"));
  }

  @Test
  void aFolderHoldsOneRun() throws IOException {
    run("run", "", false, Cancellation.NONE);
    assertThatThrownBy(() -> run("run", "", false, Cancellation.NONE))
        .hasMessageContaining("holds a run already");
    assertThatThrownBy(() -> run("run", ", \"seed\": 5", true, Cancellation.NONE))
        .hasMessageContaining("another config");
    try (RunLock lock = RunLock.take(folder.resolve("run"))) {
      assertThat(lock).isNotNull();
      assertThatThrownBy(() -> run("run", "", true, Cancellation.NONE))
          .hasMessageContaining("is in use by another run");
    }
    assertThat(run("run", "", true, Cancellation.NONE).path("state").asString()).isEqualTo("done");
  }

  @Test
  void aRunEndsEarlyWhenNothingGetsBetterOrSomeoneAsks() throws IOException {
    String still = ", \"learning_rate\": 1e-12, \"early_stopping_patience\": 1";
    JsonNode early = run("early", still, false, Cancellation.NONE);
    assertThat(early.path("why").asString()).isEqualTo("no new best any more");
    assertThat(early.path("best").path("step").asInt()).isEqualTo(4);
    Files.createDirectories(folder.resolve("asked"));
    Files.createFile(folder.resolve("asked/finish"));
    JsonNode asked = run("asked", "", false, Cancellation.NONE);
    assertThat(asked.path("why").asString()).isEqualTo("asked to finish");
    assertThat(asked.path("test").path("accuracy").isNumber()).isTrue();
  }

  @Test
  void inputsThatCannotBeUsedLeaveNoRunBehind() throws IOException {
    assertThatThrownBy(() -> run("long", ", \"max_seq_len\": 400", false, Cancellation.NONE))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("more than the model's 160 positions");
    assertThatThrownBy(() -> run("dev", ", \"dev_share\": 0.0", false, Cancellation.NONE))
        .hasMessageContaining("too small to hold a dev set out");
    Files.writeString(folder.resolve("data/ratings_test.txt"), "id\tdocument\tlabel\n1\t가\t7\n");
    assertThatThrownBy(() -> run("label", "", false, Cancellation.NONE))
        .hasMessageContaining("ratings_test.txt:2: has the label 7");
    assertThat(folder.resolve("long")).doesNotExist();
    assertThat(folder.resolve("dev")).doesNotExist();
    assertThat(folder.resolve("label")).doesNotExist();
  }

  @Test
  void severalSeedsGiveMeanAndDeviation() throws IOException {
    try (NDManager manager = Engines.start()) {
      JsonNode record =
          new SeveralSeeds(tuning("seeds", "", Numbers.AUTO), List.of(3L, 4L))
              .run(manager, false, Cancellation.NONE);
      JsonNode test = record.path("results").path("test").path("accuracy");
      double first = test.path("values").get(0).asDouble();
      double second = test.path("values").get(1).asDouble();
      assertThat(test.path("mean").asDouble()).isEqualTo((first + second) / 2);
      assertThat(folder.resolve("seeds/seed-3/best")).exists();
      assertThat(folder.resolve("seeds/seed-4/best")).exists();
    }
  }

  @Test
  void aTunedFolderIsJudgedAlike() throws IOException {
    JsonNode record = run("run", "", false, Cancellation.NONE);
    try (NDManager manager = Engines.start();
        var tuned = TunedModel.open(folder.resolve("run/best"), Tasks.named("nsmc"), manager)) {
      var data = tuned.read(folder.resolve("data/ratings_test.txt"), false);
      var figures =
          tuned.figures(data.examples(), tuned.predict(data.examples(), Cancellation.NONE));
      assertThat(FineTuningRecord.figures(figures).toString())
          .isEqualTo(record.path("test").toString());
      assertThat(ConfigFile.read(folder.resolve("run/best")).problemType())
          .isEqualTo("single_label_classification");
    }
  }

  private void assertSame(String name, String file) throws IOException {
    assertThat(
            Files.mismatch(
                folder.resolve("whole").resolve(file), folder.resolve(name).resolve(file)))
        .as("%s of %s", file, name)
        .isEqualTo(-1);
  }

  private List<String> withoutSeconds(String name) throws IOException {
    return Files.readAllLines(folder.resolve(name).resolve("metrics.jsonl")).stream()
        .map(line -> line.replaceAll(",\"seconds\":[^,}]*", ""))
        .toList();
  }

  private JsonNode run(String name, String more, boolean resume, Cancellation cancellation)
      throws IOException {
    return run(name, more, Numbers.AUTO, resume, cancellation);
  }

  private JsonNode run(
      String name, String more, Numbers numbers, boolean resume, Cancellation cancellation)
      throws IOException {
    try (NDManager manager = Engines.start()) {
      return tuning(name, more, numbers).run(manager, resume, cancellation);
    }
  }

  private FineTuning tuning(String name, String more, Numbers numbers) throws IOException {
    Path file = folder.resolve("config.json");
    Files.writeString(file, PACE + more + "}");
    var task = Tasks.named("nsmc");
    FineTuningConfig config = new FineTuningConfigFile(file).over(Preset.PUBLISHED.of(task));
    return new FineTuning(
        task,
        folder.resolve("data"),
        model(),
        config,
        new RunFolder(folder.resolve(name)),
        DeviceChoice.of(DeviceChoice.Wish.AUTO, numbers, 0),
        "test",
        line -> {});
  }

  private static String reviews(int count, long seed) {
    var random = new SplittableRandom(seed);
    List<String> words = List.of("아버지가", "방에", "들어가신다", "나는", "학교에", "갔다");
    StringBuilder text = new StringBuilder("id\tdocument\tlabel\n");
    for (int i = 0; i < count; i++) {
      text.append(i).append('\t');
      int length = 1 + random.nextInt(6);
      for (int w = 0; w < length; w++) {
        text.append(words.get(random.nextInt(words.size()))).append(' ');
      }
      text.append('\t').append(random.nextInt(2)).append('\n');
    }
    return text.toString();
  }
}
