package krelectra.app.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import krelectra.app.task.BackgroundTask;
import krelectra.app.task.RunningTask;
import krelectra.app.task.TaskRunner;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import krelectra.inference.analysis.Analyzer;
import krelectra.inference.model.ElectraConfig;
import krelectra.inference.model.HeadKind;
import krelectra.inference.model.RandomModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelViewModelTest {
  private static final List<String> VOCABULARY =
      List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "나", "##는", "학교", "##에");

  @TempDir Path folder;

  @Test
  void switchesToTheModelThatLoadedAndClosesTheOneBefore() throws IOException {
    try (var model = new ModelViewModel(Analyzer::open, TaskRunner.immediate())) {
      model.open(written("first"));
      Analyzer first = model.analyzer().orElseThrow();
      model.open(written("second"));
      assertThat(model.stateProperty().get())
          .isEqualTo(new ModelViewModel.Ready(folder.resolve("second")));
      assertThat(model.analyzer().orElseThrow().summary().name()).isEqualTo("second");
      assertThatThrownBy(() -> first.analyze("나는", Cancellation.NONE))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("closed");
    }
  }

  @Test
  void keepsTheModelAtHandWhenAnotherCannotBeOpened() throws IOException {
    try (var model = new ModelViewModel(Analyzer::open, TaskRunner.immediate())) {
      model.open(written("first"));
      model.open(folder.resolve("none"));
      assertThat(model.stateProperty().get())
          .isInstanceOfSatisfying(
              ModelViewModel.Failed.class,
              failed -> assertThat(failed.reason()).isInstanceOf(InputException.class));
      assertThat(model.analyzer().orElseThrow().analyze("나는 학교에", Cancellation.NONE).rtd())
          .hasSize(6);
    }
  }

  @Test
  void givesUpAFolderWhenAnotherIsAskedFor() throws IOException {
    Deque<Runnable> waiting = new ArrayDeque<>();
    TaskRunner later =
        new TaskRunner() {
          @Override
          public RunningTask start(BackgroundTask<?> task) {
            AtomicBoolean cancelled = new AtomicBoolean();
            waiting.add(() -> new Once(cancelled).start(task));
            return () -> cancelled.set(true);
          }
        };
    var model = new ModelViewModel(Analyzer::open, later);
    model.open(written("first"));
    model.open(written("second"));
    waiting.forEach(Runnable::run);
    assertThat(model.analyzer().orElseThrow().summary().name()).isEqualTo("second");
    model.analyzer().orElseThrow().close();
  }

  /** Runs a task that may have been cancelled before. */
  private record Once(AtomicBoolean cancelled) {
    void start(BackgroundTask<?> task) {
      if (!cancelled.get()) {
        TaskRunner.immediate().start(task);
      }
    }
  }

  private Path written(String name) throws IOException {
    var config =
        new ElectraConfig(VOCABULARY.size(), 8, 8, 2, 2, 16, 64, 2, 1e-12, 0.1, 0.1, 0.02, 0);
    Path target = folder.resolve(name);
    new RandomModel(HeadKind.REPLACED_TOKENS, config, List.of(), VOCABULARY).write(target, 1);
    return target;
  }
}
