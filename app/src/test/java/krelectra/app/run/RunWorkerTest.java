package krelectra.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import krelectra.app.Home;
import krelectra.inference.training.RunLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes: queued, watched, paused, killed, found, resumed, finished. */
class RunWorkerTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** So many steps that the run can be met at work. */
  private static final int LONG = 100_000;

  @TempDir Path folder = Path.of("");

  private RunQueue queue = new RunQueue(folder);
  private RunReading reading = new RunReading(queue, System::currentTimeMillis);
  private RunControl control = new RunControl(reading, () -> {});
  private JavaProcess java = JavaProcess.likeThisOne(Home.MAIN);

  @BeforeEach
  void write() throws IOException {
    TinyData.write(folder);
    queue = new RunQueue(folder.resolve("queue"));
    reading = new RunReading(queue, System::currentTimeMillis);
    List<String> start = new ArrayList<>(java.start());
    start.add(1, "-Duser.home=" + folder);
    start.add(1, "-DDJL_CACHE_DIR=" + System.getProperty("DJL_CACHE_DIR"));
    java = new JavaProcess(start);
    control = new RunControl(reading, () -> RunWorker.start(queue, java));
  }

  @AfterEach
  void end() {
    own().forEach(ProcessHandle::destroyForcibly);
  }

  /** Processes that name this test's folder are this test's. */
  private List<ProcessHandle> own() {
    return ProcessHandle.allProcesses()
        .filter(
            process ->
                process.info().commandLine().filter(c -> c.contains(folder.toString())).isPresent())
        .toList();
  }

  @Test
  void aRunIsWatchedPausedKilledFoundAndFinished() throws IOException, InterruptedException {
    Path run = folder.resolve("runs/first");
    Path second = folder.resolve("runs/second");
    control.add(run, TinyData.request(folder, LONG));
    control.add(second, TinyData.request(folder, 20));
    RunSummary running = await(run, s -> s.state() == RunState.RUNNING && s.step() > 20);
    assertThat(running.steps()).isEqualTo(LONG);
    assertThat(running.secondsLeft()).isPositive();
    assertThat(reading.read(second).state()).isEqualTo(RunState.WAITING);
    assertThat(queue.isWorked()).isTrue();

    control.pause(run);
    RunSummary paused = await(run, s -> s.state() == RunState.PAUSED);
    assertThat(run.resolve("checkpoint-" + paused.step())).isDirectory();
    control.goOn(run);
    await(run, s -> s.state() == RunState.RUNNING && s.step() > paused.step());

    // Told by its parent, the worker: of a long command line only the beginning can be read.
    List<ProcessHandle> own = own();
    ProcessHandle process =
        own.stream()
            .filter(each -> each.parent().filter(own::contains).isPresent())
            .findFirst()
            .orElseThrow();
    process.destroyForcibly();
    RunSummary dead = await(run, s -> !s.state().isAtWork());
    assertThat(dead.state()).isIn(RunState.INTERRUPTED, RunState.WAITING);
    await(run, s -> s.state() == RunState.INTERRUPTED);
    assertThat(await(second, s -> s.state() == RunState.DONE).best()).isBetween(0.0, 1.0);

    int saved = reading.read(run).step();
    control.goOn(run);
    await(run, s -> s.state() == RunState.RUNNING && s.step() > saved);
    control.finish(run);
    RunSummary done = await(run, s -> s.state() == RunState.DONE);
    assertThat(done.why()).isEqualTo("asked to finish");
    assertThat(done.test()).isBetween(0.0, 1.0);
    assertThat(run.resolve("best/model.safetensors")).exists();
    awaitTrue(() -> queue.runs().isEmpty() && !queue.isWorked());
    assertThat(Files.readString(run.resolve(RunWorker.CONSOLE))).contains("done: asked to finish");
  }

  @Test
  void aWorkerThatIsStoppedLeavesItsRunFirstInTheQueue()
      throws IOException, InterruptedException, ExecutionException {
    Path run = folder.resolve("runs/first");
    TinyData.request(folder, LONG).write(run);
    queue.add(run);
    var stop = new AtomicBoolean();
    var worker = new RunWorker(queue, java, line -> {});
    CompletableFuture<String> ended =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return "worked " + worker.work(stop::get);
              } catch (CancellationException e) {
                return "stopped";
              } catch (IOException e) {
                return e.toString();
              }
            });
    await(run, s -> s.state() == RunState.RUNNING && s.step() > 10);
    assertThat(new RunWorker(queue, java, line -> {}).work(() -> false)).isFalse();
    stop.set(true);
    assertThat(ended.get()).isEqualTo("stopped");
    assertThat(RunLock.isHeld(run)).isFalse();
    assertThat(queue.runs()).containsExactly(run.toAbsolutePath());
    assertThat(reading.read(run).state()).isEqualTo(RunState.WAITING);
  }

  @Test
  void whatCannotBeStartedDoesNotHoldTheQueueUp() throws IOException {
    Path bad = folder.resolve("runs/bad");
    Path gone = folder.resolve("runs/gone");
    RunRequest request = TinyData.request(folder, 20);
    new RunRequest(
            "classes",
            folder.resolve("nowhere"),
            request.model(),
            request.config(),
            List.of(),
            request.device(),
            1,
            "")
        .write(bad);
    queue.add(gone);
    queue.add(bad);
    List<String> told = new ArrayList<>();
    assertThat(new RunWorker(queue, java, told::add).work(() -> false)).isTrue();
    assertThat(queue.runs()).isEmpty();
    assertThat(reading.read(bad).state()).isEqualTo(RunState.FAILED);
    assertThat(reading.read(bad).why()).contains("nowhere");
    assertThat(told).anySatisfy(line -> assertThat(line).contains("does not say how to start"));
  }

  private RunSummary await(Path run, Predicate<RunSummary> wanted)
      throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    RunSummary seen = reading.read(run);
    while (!wanted.test(seen)) {
      String worker =
          Files.exists(queue.folder().resolve("worker.txt"))
              ? Files.readString(queue.folder().resolve("worker.txt"))
              : "";
      assertThat(Instant.now()).as("%s %s", seen, worker).isBefore(end);
      Thread.sleep(50);
      seen = reading.read(run);
    }
    return seen;
  }

  /** Something that comes true by and by. */
  private interface Truth {
    boolean holds() throws IOException;
  }

  private static void awaitTrue(Truth truth) throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!truth.holds()) {
      assertThat(Instant.now()).isBefore(end);
      Thread.sleep(50);
    }
  }
}
