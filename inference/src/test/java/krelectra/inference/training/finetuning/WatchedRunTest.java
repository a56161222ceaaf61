package krelectra.inference.training.finetuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import krelectra.inference.Cancellation;
import krelectra.inference.model.Engines;
import krelectra.inference.model.ModelFolder;
import krelectra.inference.model.TinyModel;
import krelectra.inference.training.DeviceChoice;
import krelectra.inference.training.RunFolder;
import krelectra.inference.training.RunLock;
import krelectra.inference.training.RunProgress;
import krelectra.inference.training.RunWish;
import krelectra.inference.training.tasks.Measure;
import krelectra.inference.training.tasks.Outcome;
import krelectra.inference.training.tasks.Tasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What whoever watches a run sees of it, and can wish. */
class WatchedRunTest {
  private static final String CONFIG =
      """
      {"max_steps": 12, "train_batch_size": 4, "logging_steps": 4, "save_steps": 6,
       "learning_rate": 1e-3, "max_seq_len": 24, "keep_checkpoints": 9}
      """;

  @TempDir Path folder = Path.of("");

  @BeforeEach
  void write() throws IOException {
    TinyModel.write(folder.resolve("model"));
    Files.createDirectories(folder.resolve("data"));
    StringBuilder rows = new StringBuilder("text\tlabel\n");
    for (int i = 0; i < 40; i++) {
      rows.append(i % 3 == 0 ? "나는 학교에 갔다\t가다\n" : "아버지가 방에 들어가신다\t들다\n");
    }
    Files.writeString(folder.resolve("data/train.tsv"), rows);
    Files.writeString(folder.resolve("data/test.tsv"), "text\tlabel\n나는 갔다\t가다\n방에 들어가신다\t들다\n");
  }

  @Test
  void aPausedRunWaitsAfterACheckpointAndEndsAsIfItHadNot() throws IOException {
    run("whole", false, Cancellation.NONE);
    RunFolder run = new RunFolder(folder.resolve("run")).create();
    List<String> seen = new ArrayList<>();
    boolean[] asked = {false};
    run(
        "run",
        false,
        () -> {
          try {
            if (!asked[0] && hasSteps(run)) {
              asked[0] = true;
              run.wish(RunWish.PAUSE);
            }
            RunProgress progress = RunProgress.read(run.path()).orElse(null);
            if (progress != null && progress.phase().equals("paused")) {
              seen.add(RunReport.open(run.path()).state());
              assertThat(run.newestCheckpoint().map(RunFolder::step))
                  .contains((long) progress.step());
              assertThat(progress.step()).isBetween(1, 11);
              assertThat(progress.steps()).isEqualTo(12);
              run.wish(RunWish.GO_ON);
            }
            return false;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    assertThat(seen).containsExactly("paused");
    assertSame("best/model.safetensors");
    assertSame("last/model.safetensors");
    RunProgress end = RunProgress.read(run.path()).orElseThrow();
    assertThat(end.phase()).isEqualTo("done");
    assertThat(end.step()).isEqualTo(12);
  }

  @Test
  void aRunCancelledByAWishIsResumed() throws IOException {
    run("whole", false, Cancellation.NONE);
    RunFolder run = new RunFolder(folder.resolve("run")).create();
    assertThatThrownBy(
            () ->
                run(
                    "run",
                    false,
                    () -> {
                      if (hasSteps(run)) {
                        wish(run, RunWish.CANCEL);
                      }
                      return false;
                    }))
        .isInstanceOf(CancellationException.class);
    assertThat(RunReport.open(run.path()).state()).isEqualTo("cancelled");
    assertThat(run("run", true, Cancellation.NONE).path("state").asString()).isEqualTo("done");
    assertSame("best/model.safetensors");
  }

  @Test
  void aRunThatNobodyWorksOnIsInterrupted() throws IOException {
    run("run", false, Cancellation.NONE);
    Path run = folder.resolve("run");
    Path record = run.resolve("run.json");
    Files.writeString(record, Files.readString(record).replace("\"done\"", "\"running\""));
    assertThat(RunReport.open(run).state()).isEqualTo("interrupted");
    try (RunLock lock = RunLock.take(run)) {
      assertThat(lock).isNotNull();
      assertThat(RunReport.open(run).state()).isEqualTo("running");
    }
    assertThat(RunReport.open(run).state()).isEqualTo("interrupted");
  }

  @Test
  void predictionsOfTheBestWeightsAreKept() throws IOException {
    JsonNode record = run("run", false, Cancellation.NONE);
    RunReport report = RunReport.open(folder.resolve("run"));
    for (String split : List.of("dev", "test")) {
      KeptPredictions kept = KeptPredictions.read(report, split).orElseThrow();
      var figures = Outcome.of(report.task(), kept.labels(), kept.examples(), kept.predictions());
      assertThat(figures.get(Measure.ACCURACY))
          .isEqualTo(report.figures(split).get(Measure.ACCURACY));
    }
    assertThat(record.path("sizes").path("test").path("examples").asInt()).isEqualTo(2);
    Files.writeString(KeptPredictions.file(report.folder(), "dev"), "{\"id\": \"1\", \"lab");
    assertThatThrownBy(() -> KeptPredictions.read(report, "dev"))
        .hasMessageContaining("predictions-dev.jsonl:1: is damaged");
  }

  @Test
  void aPlanTellsWhatARunWouldTake() throws IOException {
    Path file = Files.writeString(folder.resolve("config.json"), CONFIG);
    var task = Tasks.named("classes");
    FineTuningConfig config = new FineTuningConfigFile(file).over(Preset.PUBLISHED.of(task));
    FineTuningConfig huge =
        new FineTuningConfigFile(
                Files.writeString(
                    folder.resolve("huge.json"),
                    "{\"max_seq_len\": 160, \"train_batch_size\": 50000000}"))
            .over(Preset.QUICK.of(task));
    ModelFolder model = ModelFolder.open(folder.resolve("model"));
    try (NDManager manager = Engines.start()) {
      FineTuningPlan plan =
          FineTuningPlan.of(
              task, folder.resolve("data"), model, config, manager, Cancellation.NONE);
      assertThat(plan.steps()).isEqualTo(12);
      assertThat(plan.examples().toString()).isEqualTo("{train=37, dev=3, test=2}");
      assertThat(plan.classes()).containsOnlyKeys("가다", "들다");
      assertThat(plan.refusal()).isEmpty();
      assertThat(plan.seconds()).isPositive();
      assertThat(plan.truncated()).isZero();
      assertThat(
              FineTuningPlan.of(
                      task, folder.resolve("data"), model, huge, manager, Cancellation.NONE)
                  .refusal())
          .contains("train_batch_size 50000000", "of memory");
    }
  }

  /** Each step is a line. */
  private static boolean hasSteps(RunFolder run) {
    Path metrics = run.path().resolve("metrics.jsonl");
    try {
      return Files.exists(metrics) && Files.readAllLines(metrics).size() >= 3;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void wish(RunFolder run, RunWish wish) {
    try {
      run.wish(wish);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void assertSame(String file) throws IOException {
    Path whole = folder.resolve("whole").resolve(file);
    assertThat(Files.mismatch(whole, folder.resolve("run").resolve(file))).isEqualTo(-1);
  }

  private JsonNode run(String name, boolean resume, Cancellation cancellation) throws IOException {
    Path file = Files.writeString(folder.resolve("config.json"), CONFIG);
    var task = Tasks.named("classes");
    try (NDManager manager = Engines.start()) {
      return new FineTuning(
              task,
              folder.resolve("data"),
              ModelFolder.open(folder.resolve("model")),
              new FineTuningConfigFile(file).over(Preset.PUBLISHED.of(task)),
              new RunFolder(folder.resolve(name)),
              DeviceChoice.of(DeviceChoice.Wish.CPU, DeviceChoice.Numbers.FP32, 0),
              "test",
              line -> {})
          .run(manager, resume, cancellation);
    }
  }
}
