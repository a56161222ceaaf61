package krelectra.app.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;
import krelectra.app.Home;
import krelectra.app.crash.CrashReports;
import krelectra.app.crash.MessageConsent;
import krelectra.app.desktop.JavaFx;
import krelectra.app.window.WindowOpener;
import krelectra.app.window.WindowViewModel;
import krelectra.inference.Cancellation;
import krelectra.inference.text.TextFile;

/**
 * Works in the real window for some time as a user would, an action every few frames: other texts,
 * units, tools, languages, themes and models, labels and their undoing, runs of fine-tuning. JavaFX
 * must have been started without a display.
 *
 * @param home whose data are those of the soak, and not the user's
 * @param second folder of a model to switch to
 * @param examples folder of a task's files to tune on
 * @param length how long
 * @param every how much time lies between two readings
 */
public record WindowSoak(
    Home home,
    Path second,
    Path examples,
    Duration length,
    Duration every,
    Consumer<SoakReading> progress) {
  private static final int FRAMES_BETWEEN = 6;
  private static final long PATIENCE_MILLIS = 500;

  /** Runs it. */
  public SoakReport run(Cancellation cancellation) throws Exception {
    List<String> lines =
        TextFile.open(home.asset("samples/sentences.txt")).lines().stream().toList();
    Files.createDirectories(home.data());
    SoakCorpus.write(home.data().resolve(Home.CORPUS), lines);
    var reports =
        new CrashReports(home.logs(), "", new MessageConsent(home.data().resolve("none")));
    var failed = new CompletableFuture<Void>();
    reports.onReport(
        report -> failed.completeExceptionally(new IOException("the window failed: " + report)));
    reports.install();
    Open open = JavaFx.call(() -> open(reports));
    var actions = new SoakActions(open.window(), lines, second, examples);
    var worker = new Worker(actions);
    JavaFx.call(
        () -> {
          worker.start();
          return worker;
        });
    List<SoakReading> readings = new ArrayList<>();
    long begin = System.nanoTime();
    while (System.nanoTime() - begin < length.toNanos() && !failed.isDone()) {
      cancellation.check();
      Thread.sleep(Math.min(every.toMillis(), left(begin)));
      SoakReading reading = worker.reading(begin);
      readings.add(reading);
      progress.accept(reading);
    }
    JavaFx.call(
        () -> {
          worker.stop();
          return worker;
        });
    while (JavaFx.call(actions::isTraining) && !failed.isDone()) {
      Thread.sleep(PATIENCE_MILLIS); // its process writes into the folder that is deleted next
    }
    JavaFx.call(
        () -> {
          open.stage().close();
          return open;
        });
    if (failed.isCompletedExceptionally()) {
      failed.get();
    }
    return new SoakReport(List.copyOf(readings), worker.frames.byAction());
  }

  private long left(long begin) {
    return Math.max(1, (length.toNanos() - (System.nanoTime() - begin)) / 1_000_000);
  }

  private record Open(Stage stage, WindowViewModel window) {}

  private Open open(CrashReports reports) {
    Stage stage = new Stage();
    WindowViewModel window = new WindowOpener(home, "", reports).open(stage, List.of());
    window.tour().end();
    return new Open(stage, window);
  }

  /** Acts on JavaFX's thread, and takes the time that each frame keeps it busy. */
  private static final class Worker extends AnimationTimer {
    private final SoakActions actions;
    private final SoakFrames frames = new SoakFrames();
    private final AtomicInteger done = new AtomicInteger();
    private int frame;
    private SoakAction last = SoakAction.TEXT;

    Worker(SoakActions actions) {
      this.actions = actions;
    }

    @Override
    public void handle(long now) {
      long start = System.nanoTime();
      if (frame++ % FRAMES_BETWEEN == 0) {
        last = actions.act(done.getAndIncrement());
      }
      SoakAction after = last;
      // Runs on this thread when layout and drawing of this frame have ended.
      Platform.runLater(() -> frames.add(after, (System.nanoTime() - start) / 1e6));
    }

    @SuppressWarnings("RunGC") // what is garbage is not held
    SoakReading reading(long begin) throws IOException {
      SoakFrames.Slowest slowest = frames.take();
      frames.ignoreWhile(System::gc);
      Runtime machine = Runtime.getRuntime();
      return new SoakReading(
          (System.nanoTime() - begin) / 1e9,
          done.get(),
          ResidentMemory.bytes(),
          machine.totalMemory() - machine.freeMemory(),
          handles(),
          ManagementFactory.getThreadMXBean().getThreadCount(),
          slowest.milliseconds(),
          slowest.after());
    }

    private static long handles() throws IOException {
      Path folder = Path.of("/proc/self/fd");
      if (!Files.isDirectory(folder)) {
        return -1;
      }
      try (Stream<Path> open = Files.list(folder)) {
        return open.count();
      }
    }
  }
}
