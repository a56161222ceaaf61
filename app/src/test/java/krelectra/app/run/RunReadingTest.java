package krelectra.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import krelectra.inference.InputException;
import krelectra.inference.training.RunFolder;
import krelectra.inference.training.RunLock;
import krelectra.inference.training.RunProgress;
import krelectra.inference.training.RunWish;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a watcher is told of folders in every condition. */
class RunReadingTest {
  @TempDir Path folder = Path.of("");

  private RunReading reading = new RunReading(new RunQueue(folder), () -> 0);
  private RunControl control = new RunControl(reading, () -> {});
  private Path run = folder;
  private int started;

  @BeforeEach
  void write() throws IOException {
    TinyData.write(folder);
    run = folder.resolve("runs/one");
    reading = new RunReading(new RunQueue(folder.resolve("queue")), () -> 15_000);
    control = new RunControl(reading, () -> started++);
  }

  private void record(String state) throws IOException {
    Files.writeString(
        run.resolve("run.json"),
        """
        {"kind": "fine-tuning", "task": "classes", "measure": "accuracy", "state": "%s",
         "step": 10, "steps": 40, "best": {"step": 10, "dev": {"accuracy": 0.75}},
         "model": {"name": "tiny"}, "why": "because"}
        """
            .formatted(state));
  }

  @Test
  void aRequestWaitsAndIsTakenBack() throws IOException {
    control.add(run, TinyData.request(folder, 40));
    assertThat(started).isEqualTo(1);
    RunSummary summary = reading.read(run);
    assertThat(summary.state()).isEqualTo(RunState.WAITING);
    assertThat(summary.task()).isEqualTo("classes");
    assertThat(summary.model()).isEqualTo("model");
    assertThat(RunRequest.read(run)).isEqualTo(TinyData.request(folder, 40));
    assertThatThrownBy(() -> control.add(run, TinyData.request(folder, 40)))
        .hasMessageContaining("holds a run already");
    assertThatThrownBy(() -> control.pause(run)).hasMessageContaining("waits for its turn");
    control.cancel(run);
    assertThat(reading.read(run).state()).isEqualTo(RunState.CANCELLED);
    control.goOn(run);
    assertThat(reading.read(run).state()).isEqualTo(RunState.WAITING);
    assertThat(started).isEqualTo(2);
  }

  @Test
  void theStateIsThatOfTheProcess() throws IOException {
    TinyData.request(folder, 40).write(run);
    record("running");
    new RunProgress("trains", 17, 40, 0.5, 12, 10_000).write(run);
    assertThat(reading.read(run).state()).isEqualTo(RunState.INTERRUPTED);
    assertThat(reading.read(run).step()).isEqualTo(10);
    try (RunLock lock = RunLock.take(run)) {
      assertThat(lock).isNotNull();
      RunSummary summary = reading.read(run);
      assertThat(summary.state()).isEqualTo(RunState.RUNNING);
      assertThat(summary.step()).isEqualTo(17);
      assertThat(summary.secondsLeft()).isEqualTo(7);
      assertThat(summary.best()).isEqualTo(0.75);
      control.pause(run);
      assertThat(new RunFolder(run).wish()).isEqualTo(RunWish.PAUSE);
      control.goOn(run);
      control.finish(run);
      assertThat(new RunFolder(run).wish()).isEqualTo(RunWish.FINISH);
      control.cancel(run);
      assertThat(new RunFolder(run).wish()).isEqualTo(RunWish.CANCEL);
    }
    assertThatThrownBy(() -> control.finish(run)).hasMessageContaining("does not run");
    for (String state : List.of("cancelled", "failed", "done")) {
      record(state);
      assertThat(reading.read(run).state().name()).isEqualToIgnoringCase(state);
      assertThat(reading.read(run).why()).isEqualTo("because");
    }
    assertThatThrownBy(() -> control.goOn(run)).hasMessageContaining("has ended already");
  }

  @Test
  void whatFailedBeforeItsRecordSaysWhy() throws IOException {
    TinyData.request(folder, 40).write(run);
    Files.writeString(
        run.resolve(RunWorker.CONSOLE),
        "reading the data\nerror: train.tsv: is gone; restore it\n");
    RunSummary summary = reading.read(run);
    assertThat(summary.state()).isEqualTo(RunState.FAILED);
    assertThat(summary.why()).isEqualTo("train.tsv: is gone; restore it");
  }

  @Test
  void damagedFoldersStayInTheTable() throws IOException {
    TinyData.request(folder, 40).write(run);
    Files.writeString(run.resolve("run.json"), "{\"state\": \"runn");
    assertThat(reading.read(run).state()).isEqualTo(RunState.DAMAGED);
    assertThat(reading.read(run).why()).contains("run.json: is damaged");
    Files.delete(run.resolve("run.json"));
    Files.writeString(run.resolve("request.json"), "{\"task\": \"clas");
    assertThat(reading.all(folder.resolve("runs")))
        .singleElement()
        .satisfies(summary -> assertThat(summary.why()).contains("request.json: is damaged"));
    assertThat(reading.read(folder.resolve("gone")).state()).isEqualTo(RunState.DAMAGED);
    assertThat(reading.all(folder.resolve("nowhere"))).isEmpty();
    RunQueue queue = new RunQueue(folder.resolve("queue"));
    queue.add(folder.resolve("gone"));
    assertThat(reading.read(folder.resolve("gone")).why()).contains("take it out of the queue");
    control.cancel(folder.resolve("gone"));
    assertThat(queue.runs()).isEmpty();
    assertThatThrownBy(() -> control.cancel(folder.resolve("gone")))
        .hasMessageContaining("restore it from a copy, or delete it");
    assertThatThrownBy(() -> RunRequest.read(folder.resolve("gone")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("does not say how to start it");
  }

  @Test
  void halfWrittenMetricsAreReadAsFarAsTheyAre() throws IOException {
    Files.createDirectories(run);
    assertThat(RunMetrics.read(run).lines()).isEmpty();
    Files.writeString(
        run.resolve("metrics.jsonl"),
        """
        {"step":10,"epoch":0.5,"split":"train","loss":0.7,"lr":1e-3}
        {"step":20,"epoch":1.0,"split":"dev","accuracy":0.5,"macro_f1":null}
        {"step":20,"epoch":1.0,"split":"tr\
        """);
    RunMetrics metrics = RunMetrics.read(run);
    assertThat(metrics.lines()).hasSize(2);
    assertThat(metrics.curve("train", "loss")).containsExactly(new RunMetrics.Point(10, 0.7));
    assertThat(metrics.curve("dev", "macro_f1")).isEmpty();
  }

  @Test
  void notesAreKeptWithTheRun() throws IOException {
    TinyData.request(folder, 40).write(run);
    new RunNotes("첫 번째 시도", List.of("기준", "v1")).write(run);
    assertThat(reading.read(run).notes().tags()).containsExactly("기준", "v1");
    Files.writeString(run.resolve("notes.json"), "{");
    assertThat(reading.read(run).notes()).isEqualTo(RunNotes.NONE);
  }
}
