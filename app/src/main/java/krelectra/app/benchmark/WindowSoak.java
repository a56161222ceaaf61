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
import krelectra.app.corpus.CorpusState;
import krelectra.app.crash.CrashReports;
import krelectra.app.crash.MessageConsent;
import krelectra.app.desktop.JavaFx;
import krelectra.app.explore.AlignedRows;
import krelectra.app.explore.ToolKind;
import krelectra.app.language.Language;
import krelectra.app.look.Theme;
import krelectra.app.settings.Workflow;
import krelectra.app.window.WindowOpener;
import krelectra.app.window.WindowViewModel;
import krelectra.inference.Cancellation;
import krelectra.inference.text.TextFile;
import krelectra.inference.text.Unit;

/**
 * Works in the real window for some time as a user would, an action every few frames: other texts,
 * units, tools, languages, themes and models, labels and their undoing. JavaFX must have been
 * started without a display.
 *
 * @param home whose data are those of the soak, and not the user's
 * @param second folder of a model to switch to
 * @param length how long
 * @param every how much time lies between two readings
 */
public record WindowSoak(
    Home home, Path second, Duration length, Duration every, Consumer<SoakReading> progress) {
  private static final int FRAMES_BETWEEN = 6;
  private static final int ACTIONS_IN_A_WORKFLOW = 40;
  private static final int ACTIONS_WITH_A_MODEL = 150;

  /** Runs it. */
  public List<SoakReading> run(Cancellation cancellation) throws Exception {
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
    var worker = new Worker(open, lines);
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
          open.stage().close();
          return worker;
        });
    if (failed.isCompletedExceptionally()) {
      failed.get();
    }
    return readings;
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
  private final class Worker extends AnimationTimer {
    private final WindowViewModel window;
    private final List<String> lines;
    private int frame;
    private final AtomicInteger actions = new AtomicInteger();
    private volatile double slowest;

    Worker(Open open, List<String> lines) {
      this.window = open.window();
      this.lines = lines;
    }

    @Override
    public void handle(long now) {
      long start = System.nanoTime();
      if (frame++ % FRAMES_BETWEEN == 0) {
        act(actions.getAndIncrement());
      }
      // Runs on this thread when layout and drawing of this frame have ended.
      Platform.runLater(() -> slowest = Math.max(slowest, (System.nanoTime() - start) / 1e6));
    }

    private void act(int number) {
      if (number % ACTIONS_WITH_A_MODEL == ACTIONS_WITH_A_MODEL - 1) {
        boolean bundled = number / ACTIONS_WITH_A_MODEL % 2 == 1;
        if (bundled) {
          window.openBundledModel();
        } else {
          window.model().open(second);
        }
      } else if (number / ACTIONS_IN_A_WORKFLOW % 2 == 0) {
        window.workflowProperty().set(Workflow.EXPLORE);
        explore(number);
      } else {
        window.workflowProperty().set(Workflow.ANNOTATE);
        annotate(number);
      }
    }

    private void explore(int number) {
      switch (number % 8) {
        case 0, 3, 5 -> window.explore().show(lines.get(number % lines.size()));
        case 1 -> window.explore().unitProperty().set(one(Unit.values(), number / 8));
        case 2 -> window.explore().toolProperty().set(one(ToolKind.values(), number / 8));
        case 4 -> window.themeProperty().set(one(Theme.values(), number / 8));
        case 6 -> window.languageProperty().set(one(Language.values(), number / 8));
        default -> selectFirst();
      }
    }

    /** Nothing can be selected until the first text has been read. */
    private void selectFirst() {
      AlignedRows rows = window.explore().rowsProperty().get();
      if (rows != null && !rows.units(window.explore().unitProperty().get()).isEmpty()) {
        window.explore().selection().selectAll(List.of(0));
      }
    }

    private void annotate(int number) {
      if (!(window.corpus().stateProperty().get() instanceof CorpusState.Open)) {
        return; // it opens behind the window
      }
      switch (number % 4) {
        case 0 -> window.annotate().next();
        case 1 -> window.annotate().layers().byKey("1").ifPresent(window.annotate()::give);
        case 2 -> window.annotate().layers().byKey("2").ifPresent(window.annotate()::give);
        default -> window.corpus().undo();
      }
    }

    private static <T> T one(T[] all, int number) {
      return all[number % all.length];
    }

    @SuppressWarnings("RunGC") // what is garbage is not held
    SoakReading reading(long begin) throws IOException {
      double most = slowest;
      slowest = 0;
      System.gc();
      Runtime machine = Runtime.getRuntime();
      return new SoakReading(
          (System.nanoTime() - begin) / 1e9,
          actions.get(),
          ResidentMemory.bytes(),
          machine.totalMemory() - machine.freeMemory(),
          handles(),
          ManagementFactory.getThreadMXBean().getThreadCount(),
          most);
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
