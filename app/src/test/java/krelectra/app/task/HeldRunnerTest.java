package krelectra.app.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeldRunnerTest {
  private final List<String> done = new ArrayList<>();
  private final HeldRunner runner = new HeldRunner(TaskRunner.immediate());

  private BackgroundTask<?> task(String name) {
    return BackgroundTask.of(
            progress -> {
              progress.check();
              return name;
            })
        .onSuccess(done::add)
        .onFinished(() -> done.add(name + " finished"));
  }

  @Test
  void tasksWaitForTheReleaseAndKeepTheirOrder() {
    runner.start(task("a"));
    runner.start(task("b"));
    assertThat(done).isEmpty();

    runner.release();
    runner.start(task("c"));

    assertThat(done).containsExactly("a", "a finished", "b", "b finished", "c", "c finished");
  }

  @Test
  void aTaskThatWasCancelledWhileItWaitedIsCancelledForTheRunner() {
    List<String> cancelled = new ArrayList<>();
    var held = new HeldRunner(task -> () -> cancelled.add("cancelled"));

    held.start(task("a")).cancel();
    held.release();

    assertThat(cancelled).containsExactly("cancelled");
  }

  @Test
  void aTaskCanBeCancelledAfterTheRelease() {
    List<String> cancelled = new ArrayList<>();
    var held = new HeldRunner(task -> () -> cancelled.add("cancelled"));
    RunningTask waiting = held.start(task("a"));

    held.release();
    assertThat(cancelled).isEmpty();
    waiting.cancel();

    assertThat(cancelled).containsExactly("cancelled");
  }
}
