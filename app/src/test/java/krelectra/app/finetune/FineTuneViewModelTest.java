package krelectra.app.finetune;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import krelectra.app.run.RunControl;
import krelectra.app.run.RunNotes;
import krelectra.app.run.RunQueue;
import krelectra.app.run.RunReading;
import krelectra.app.run.RunRequest;
import krelectra.app.run.RunState;
import krelectra.app.run.TinyData;
import krelectra.app.task.TaskRunner;
import krelectra.inference.model.Engines;
import krelectra.inference.training.RunLock;
import krelectra.inference.training.finetuning.Preset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // by open
class FineTuneViewModelTest {
  @TempDir Path folder;

  private FineTuneViewModel model;
  private RunQueue queue;
  private int started;

  @BeforeEach
  void open() throws IOException {
    TinyData.write(folder);
    queue = new RunQueue(folder.resolve("queue"));
    var control = new RunControl(new RunReading(queue, () -> 0), () -> started++);
    var runner = TaskRunner.immediate();
    model =
        new FineTuneViewModel(
            folder.resolve("runs"),
            control,
            new NewRunViewModel(
                folder.resolve("model"), Engines::start, LabelledSets.none(), runner),
            runner);
  }

  private Path run(String name) {
    return folder.resolve("runs").resolve(name);
  }

  @Test
  void aFormBecomesARunThatWaits() throws IOException {
    NewRunViewModel form = model.newRun();
    model.start();
    assertThat(model.problemProperty().get()).contains("no folder is named");
    form.dataProperty().set(folder.resolve("data").toString());
    form.presetProperty().set(Preset.QUICK);
    form.settings().put("train_batch_size", "4");
    form.settings().put("max_seq_len", "64");
    form.check();
    assertThat(refusal(form)).contains("max_seq_len 64", "more than the model's 32 positions");
    form.settings().put("max_seq_len", "16");
    form.seedsProperty().set("1, 2");
    form.nameProperty().set("첫 실행");
    form.check();
    assertThat(form.checkProperty().get())
        .isInstanceOfSatisfying(
            NewRunViewModel.Check.Found.class,
            found -> assertThat(found.plan().classes()).containsOnlyKeys("긍정", "부정"));
    model.start();
    assertThat(model.problemProperty().get()).isEmpty();
    assertThat(started).isEqualTo(1);
    Path run = run("첫 실행");
    assertThat(model.selectedProperty().get()).isEqualTo(run);
    assertThat(queue.runs()).containsExactly(run.toAbsolutePath());
    RunRequest request = RunRequest.read(run);
    assertThat(request.seeds()).containsExactly(1L, 2L);
    assertThat(request.config().pace().batch()).isEqualTo(4);
    assertThat(request.config().pace().epochs()).isEqualTo(1);
    assertThat(model.runs()).singleElement().extracting("state").isEqualTo(RunState.WAITING);
    assertThat(model.stalledProperty().get()).isTrue();
    model.work();
    assertThat(started).isEqualTo(2);
    form.nameProperty().set("첫 실행");
    model.start();
    assertThat(run("첫 실행-2")).exists();
    model.steering().move(-1);
    assertThat(queue.runs().getFirst().getFileName()).hasToString("첫 실행-2");
    model.steering().cancel();
    assertThat(queue.runs()).hasSize(1);
  }

  @Test
  void aFormThatCannotBeIsRefusedInASentence() {
    NewRunViewModel form = model.newRun();
    form.settings().put("max_seq_len", "16");
    form.dataProperty().set(folder.resolve("nowhere").toString());
    form.check();
    assertThat(refusal(form)).contains("nowhere");
    form.dataProperty().set(folder.resolve("data").toString());
    assertThat(form.checkProperty().get()).isInstanceOf(NewRunViewModel.Check.None.class);
    form.settings().put("learning_rate", "fast");
    form.check();
    assertThat(refusal(form)).contains("settings: learning_rate");
    form.presetProperty().set(Preset.GOOGLE);
    assertThat(form.settings().get("learning_rate")).isEqualTo("1.0E-4");
    form.settings().put("max_seq_len", "16");
    form.settings().put("train_batch_size", "50000000");
    form.check();
    assertThat(refusal(form)).contains("of memory");
    form.nameProperty().set("a/b");
    model.start();
    assertThat(model.problemProperty().get()).contains("is no name for a folder");
    form.nameProperty().set("");
    form.seedsProperty().set("1, x");
    model.start();
    assertThat(model.problemProperty().get()).contains("x is no number");
    form.taskProperty().set("answers");
    assertThat(form.files()).contains("train.json");
  }

  private static String refusal(NewRunViewModel form) {
    return form.checkProperty().get() instanceof NewRunViewModel.Check.Refused refused
        ? refused.reason()
        : form.checkProperty().get().toString();
  }

  @Test
  void aRunAtItsEndIsLookedInto() throws IOException {
    TinyRun.toTheEnd(run("one"), TinyData.request(folder, 40));
    TinyRun.toTheEnd(run("two"), TinyData.request(folder, 60));
    model.refresh();
    assertThat(model.runs()).hasSize(2);
    assertThat(model.detailProperty().get()).isNull();
    model.selectedProperty().set(run("one"));
    RunDetail detail = Objects.requireNonNull(model.detailProperty().get());
    assertThat(detail.summary().state()).isEqualTo(RunState.DONE);
    assertThat(detail.metrics().curve("train", "loss")).hasSize(40);
    assertThat(detail.metrics().curve("dev", "accuracy")).hasSize(2);
    assertThat(detail.log()).anySatisfy(line -> assertThat(line).endsWith("done"));
    model.lookCloser();
    CloserLook look = Objects.requireNonNull(model.closerProperty().get());
    assertThat(look.split()).isEqualTo("test");
    assertThat(look.examples()).isEqualTo(3);
    assertThat(look.faults()).isNotEmpty();
    model.compare(run("one"), run("two"));
    Comparison comparison = Objects.requireNonNull(model.comparisonProperty().get());
    assertThat(comparison.settings().stream().map(Comparison.Row::name)).contains("max_steps");
    assertThat(comparison.difference()).isPresent();
    assertThat(comparison.figures().toString()).contains("test accuracy");
    model.steering().note(new RunNotes("기준", List.of("v1")));
    assertThat(model.runs().getFirst().notes().note()).isEqualTo("기준");
    Path to = folder.resolve("given");
    model.export(model.best().orElseThrow(), to, done -> started++);
    assertThat(started).isEqualTo(1);
    assertThat(Files.readString(to.resolve("README.md"))).contains("SHA-256", "train_batch_size");
    model.export(model.best().orElseThrow(), to, done -> started++);
    assertThat(model.problemProperty().get()).contains("is not empty");
  }

  @Test
  void theEndOfARunIsTold() throws IOException {
    TinyRun.toTheEnd(run("one"), TinyData.request(folder, 20));
    Path record = run("one").resolve("run.json");
    String done = Files.readString(record);
    Files.writeString(record, done.replace("\"done\"", "\"running\""));
    try (RunLock lock = RunLock.take(run("one"))) {
      assertThat(lock).isNotNull();
      model.refresh();
      assertThat(model.runs().getFirst().state()).isEqualTo(RunState.RUNNING);
    }
    assertThat(model.endedProperty().get()).isNull();
    model.refresh();
    assertThat(Objects.requireNonNull(model.endedProperty().get()).state())
        .isEqualTo(RunState.INTERRUPTED);
  }
}
