package krelectra.app.window;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import krelectra.app.desktop.JavaFx;
import krelectra.app.language.Messages;
import krelectra.app.look.Fonts;
import krelectra.app.look.Theme;
import krelectra.app.settings.Settings;
import krelectra.app.task.TaskRunner;
import krelectra.inference.InputException;
import krelectra.inference.analysis.Analyzer;

/** A window, or a view of it, on a stage that nobody sees, in which everything is done at once. */
record ShownWindow(Scene scene, Region node, WindowViewModel window, Messages messages) {
  /** Pulses after which every part has been laid out: lists lay their cells out one pulse late. */
  private static final int PULSES = 8;

  /**
   * Shows a window, draws when all of it has been laid out, and takes it away.
   *
   * @param size of the picture
   * @param node brings the window to what is to be seen, and tells which part of it that is
   * @throws InputException if what is to be seen cannot be
   */
  static <T> T draw(
      WindowPicture size,
      Settings settings,
      BiFunction<WindowViewModel, Messages, Region> node,
      Function<ShownWindow, T> draw)
      throws Exception {
    var drawn = new CompletableFuture<T>();
    Stage stage = JavaFx.call(() -> show(size, settings, node, draw, drawn));
    try {
      return drawn.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof InputException input) {
        throw input;
      }
      throw new IllegalStateException("the view could not be drawn", e.getCause());
    } finally {
      JavaFx.call(
          () -> {
            stage.close();
            return stage;
          });
    }
  }

  private static <T> Stage show(
      WindowPicture size,
      Settings settings,
      BiFunction<WindowViewModel, Messages, Region> node,
      Function<ShownWindow, T> draw,
      CompletableFuture<T> drawn) {
    Theme theme = settings.appearance().theme();
    Fonts.load(size.home().asset("fonts"));
    Application.setUserAgentStylesheet(theme.stylesheet());
    var window =
        new WindowViewModel(
            settings,
            Places.of(size.home()),
            Analyzer::open,
            TaskRunner.immediate(),
            TaskRunner.immediate(),
            () -> Runnable::run);
    var messages = new Messages(window.languageProperty(), ShownWindow.class);
    Region shown;
    try {
      shown = node.apply(window, messages);
    } catch (RuntimeException e) {
      window.close();
      throw e;
    }
    Scene scene = new Scene(shown, size.width(), size.height());
    scene.getStylesheets().add(WindowView.stylesheet());
    scene.setFill(theme.palette().background());
    Stage stage = new Stage();
    stage.setScene(scene);
    stage.setOnHidden(event -> window.close());
    stage.show();
    var all = new ShownWindow(scene, shown, window, messages);
    afterPulses(
        () -> {
          try {
            drawn.complete(draw.apply(all));
          } catch (RuntimeException e) {
            drawn.completeExceptionally(e);
          }
        });
    return stage;
  }

  private static void afterPulses(Runnable then) {
    new AnimationTimer() {
      private int pulses;

      @Override
      public void handle(long now) {
        if (++pulses == PULSES) {
          stop();
          then.run();
        }
      }
    }.start();
  }
}
