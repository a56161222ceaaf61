package krelectra.app.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import krelectra.app.desktop.JavaFx;
import krelectra.app.explore.attention.AttentionPane;
import krelectra.app.explore.attention.AttentionPicture;
import krelectra.app.explore.attention.AttentionViewModel;
import krelectra.app.explore.attention.Head;
import krelectra.app.explore.attention.ViewKind;
import krelectra.app.language.Language;
import krelectra.app.language.Messages;
import krelectra.app.look.Theme;
import krelectra.app.task.BackgroundRunner;
import krelectra.inference.Cancellation;
import krelectra.inference.analysis.attention.HeadScore;

/**
 * Drives the attention pane as a hand would, once a frame, and takes the time that the UI thread is
 * busy in it: the input is handled at the beginning of a pulse, layout and drawing follow in the
 * same pulse. JavaFX must have been started; its platform may have no display.
 *
 * @param pieces units on each side of a map
 * @param layers of the invented model
 * @param heads a layer
 * @param frames measured of each scenario, after a second of warming up
 */
public record FrameBenchmark(int pieces, int layers, int heads, int frames) {
  private static final int WARMING_UP = 60;
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 860;

  /** Measures every scenario. */
  public List<FrameTimes> run(Cancellation cancellation) throws Exception {
    AttentionPicture picture =
        AttentionPicture.between(
            PatternedAttention.of(layers, heads, pieces),
            PatternedAttention.alignment(pieces),
            PatternedAttention.units(pieces),
            cancellation);
    try (var runner = new BackgroundRunner()) {
      Shown shown = JavaFx.call(() -> show(picture, runner));
      List<FrameTimes> times = new ArrayList<>();
      for (Scenario scenario : scenarios(shown)) {
        cancellation.check();
        times.add(measure(shown, scenario));
      }
      JavaFx.call(
          () -> {
            shown.stage().close();
            return shown;
          });
      return times;
    }
  }

  /** The pane on a stage. */
  private record Shown(Stage stage, AttentionPane pane, AttentionViewModel model) {
    /** Moves the pointer to a place in the view, by shares of its width and height. */
    void move(double x, double y) {
      fire(MouseEvent.MOUSE_MOVED, MouseButton.NONE, x, y);
    }

    void click(double x, double y) {
      fire(MouseEvent.MOUSE_CLICKED, MouseButton.PRIMARY, x, y);
    }

    private void fire(
        javafx.event.EventType<MouseEvent> type, MouseButton button, double x, double y) {
      Node view = pane.getCenter();
      double width = view.getLayoutBounds().getWidth();
      double height = view.getLayoutBounds().getHeight();
      Point2D at = view.localToScene(x * width, y * height);
      boolean isDown = button == MouseButton.PRIMARY;
      Event.fireEvent(
          view,
          new MouseEvent(
              type,
              at.getX(),
              at.getY(),
              at.getX(),
              at.getY(),
              button,
              isDown ? 1 : 0,
              false,
              false,
              false,
              false,
              isDown,
              false,
              false,
              false,
              false,
              true,
              null));
    }
  }

  /** What is prepared, and then done in every frame. */
  private record Scenario(String name, Runnable before, IntConsumer frame) {}

  private static Shown show(AttentionPicture picture, BackgroundRunner runner) {
    Application.setUserAgentStylesheet(Theme.LIGHT.stylesheet());
    var model = new AttentionViewModel(runner);
    model.pictureProperty().set(picture);
    var pane =
        new AttentionPane(
            model,
            new Messages(new SimpleObjectProperty<>(Language.KOREAN), AttentionPane.class),
            new SimpleObjectProperty<>(Theme.LIGHT));
    var stage = new Stage();
    stage.setScene(new Scene(pane, WIDTH, HEIGHT));
    stage.show();
    return new Shown(stage, pane, model);
  }

  private List<Scenario> scenarios(Shown shown) {
    AttentionViewModel model = shown.model();
    List<HeadScore> scores = List.of(HeadScore.values());
    Random random = new Random(3);
    IntConsumer hover = frame -> shown.move(0.2 + 0.6 * random.nextDouble(), random.nextDouble());
    IntConsumer next = frame -> model.heads().focus(head(frame));
    return List.of(
        new Scenario("all heads: hover", () -> view(model, ViewKind.MODEL), hover),
        new Scenario(
            "all heads: move the focus", () -> {}, frame -> model.heads().moveFocus(head(frame))),
        new Scenario(
            "all heads, sorted: next score",
            () -> {},
            frame -> model.orderProperty().set(scores.get(frame % scores.size()))),
        new Scenario("matrix: hover", () -> view(model, ViewKind.MATRIX), hover),
        new Scenario("matrix: next head", () -> {}, next),
        new Scenario(
            "matrix: select",
            () -> {},
            frame -> shown.click(0.3 + 0.4 * random.nextDouble(), 0.3 + 0.6 * random.nextDouble())),
        new Scenario(
            "lines: hover",
            () -> {
              model.selection().clear();
              view(model, ViewKind.LINES);
            },
            hover),
        new Scenario("lines: next head", () -> {}, next),
        new Scenario(
            "lines: select",
            () -> {},
            frame -> shown.click(random.nextBoolean() ? 0.05 : 0.95, random.nextDouble())));
  }

  private static void view(AttentionViewModel model, ViewKind kind) {
    model.heads().focus(new Head(0, 0));
    model.viewProperty().set(kind);
  }

  private Head head(int frame) {
    int index = frame % (layers * heads);
    return new Head(index / heads, index % heads);
  }

  private FrameTimes measure(Shown shown, Scenario scenario) throws Exception {
    var done = new CompletableFuture<FrameTimes>();
    JavaFx.call(
        () -> {
          scenario.before().run();
          new Timer(shown.pane().getScene(), scenario, done).start();
          return scenario;
        });
    return done.get();
  }

  /** One frame after the other, for the UI thread. */
  private final class Timer extends AnimationTimer {
    private final Scene scene;
    private final Scenario scenario;
    private final CompletableFuture<FrameTimes> done;
    private final double[] work = new double[frames];
    private final double[] processor = new double[frames];
    private final double[] pulse = new double[frames];
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Runnable laidOut = this::laidOut;
    private int frame = -WARMING_UP;
    private long start;
    private long startOfProcessor;
    private double worked;

    Timer(Scene scene, Scenario scenario, CompletableFuture<FrameTimes> done) {
      this.scene = scene;
      this.scenario = scenario;
      this.done = done;
      scene.addPostLayoutPulseListener(laidOut);
    }

    @Override
    public void handle(long now) {
      if (frame == frames) {
        stop();
        scene.removePostLayoutPulseListener(laidOut);
        done.complete(new FrameTimes(scenario.name(), work, processor, pulse));
        return;
      }
      int own = frame++;
      start = System.nanoTime();
      startOfProcessor = processorTime();
      try {
        scenario.frame().accept(own + WARMING_UP);
      } catch (RuntimeException e) {
        stop();
        done.completeExceptionally(e);
        return;
      }
      // Runs on this thread when the pulse has ended.
      Platform.runLater(() -> ended(own));
    }

    private void laidOut() {
      worked = milliseconds();
    }

    private void ended(int own) {
      if (own >= 0) {
        work[own] = worked;
        processor[own] =
            startOfProcessor < 0 ? Double.NaN : (processorTime() - startOfProcessor) / 1e6;
        pulse[own] = milliseconds();
      }
    }

    private long processorTime() {
      return threads.isCurrentThreadCpuTimeSupported() ? threads.getCurrentThreadCpuTime() : -1;
    }

    private double milliseconds() {
      return (System.nanoTime() - start) / 1e6;
    }
  }
}
