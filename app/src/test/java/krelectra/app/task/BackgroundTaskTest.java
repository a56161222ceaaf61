package krelectra.app.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BackgroundTaskTest {
  private final BlockingQueue<Runnable> uiThread = new LinkedBlockingQueue<>();
  private final List<String> seen = new ArrayList<>();

  @Test
  void followsWithTheResultAfterTheWork() {
    task(progress -> "a").startWith(TaskRunner.immediate());
    assertThat(seen).containsExactly("a", "finished");
  }

  @Test
  void followsWithTheFailure() {
    task(progress -> {
          progress.report(0.5);
          throw new IllegalStateException("b");
        })
        .startWith(TaskRunner.immediate());
    assertThat(seen).containsExactly("0.5", "failed b", "finished");
  }

  @Test
  void throwsTheResultOfCancelledWorkAway() throws InterruptedException {
    var cancelled = new CountDownLatch(1);
    try (var runner = new BackgroundRunner(uiThread::add)) {
      RunningTask running =
          task(progress -> {
                cancelled.await();
                return "late, and cancelled: " + progress.isCancelled();
              })
              .startWith(runner);
      running.cancel();
      cancelled.countDown();
      while (!seen.contains("finished")) {
        Runnable next = uiThread.poll(10, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        next.run();
      }
    }
    assertThat(seen).containsExactly("finished");
  }

  @Test
  void endsQuietlyWhereTheWorkLooks() {
    task(progress -> {
          progress.check();
          return "never";
        })
        .run(() -> true, Runnable::run);
    assertThat(seen).containsExactly("finished");
  }

  private BackgroundTask<String> task(BackgroundTask.Work<String> work) {
    return BackgroundTask.of(work)
        .onSuccess(seen::add)
        .onFailure(e -> seen.add("failed " + e.getMessage()))
        .onProgress(share -> seen.add(share.toString()))
        .onFinished(() -> seen.add("finished"));
  }
}
