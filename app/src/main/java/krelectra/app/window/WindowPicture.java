package krelectra.app.window;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import krelectra.app.Home;
import krelectra.app.desktop.JavaFx;
import krelectra.app.explore.ExploreState;
import krelectra.app.explore.StripPane;
import krelectra.app.explore.attention.AttentionPane;
import krelectra.app.explore.attention.Head;
import krelectra.app.explore.attention.ViewKind;
import krelectra.app.language.Language;
import krelectra.app.language.Messages;
import krelectra.app.look.Fonts;
import krelectra.app.look.Theme;
import krelectra.app.model.BundledModel;
import krelectra.app.model.ModelViewModel;
import krelectra.app.picture.Drawing;
import krelectra.app.picture.Svg;
import krelectra.app.settings.Settings;
import krelectra.app.task.TaskRunner;
import krelectra.inference.InputException;
import krelectra.inference.analysis.Analyzer;
import krelectra.inference.text.Alignment.RtdRule;
import krelectra.inference.text.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Draws a view as the window would show it, without a window. JavaFX must have been started without
 * a display.
 *
 * @param home where fonts lie
 * @param model folder of the model
 * @param sentences a file for the list at the left; null for none
 * @param width of the picture, in pixels
 * @param height of the picture, in pixels
 */
public record WindowPicture(
    Home home,
    Path model,
    @Nullable Path sentences,
    Language language,
    Theme theme,
    Unit unit,
    int width,
    int height) {
  /** Pulses after which every part has been laid out: lists lay their cells out one pulse late. */
  private static final int PULSES = 6;

  /**
   * What is to be seen.
   *
   * @param text to explore
   * @param pair a second text; null for none
   * @param layer that is focused, from 0
   * @param head that is focused, from 0
   */
  public record Subject(String text, @Nullable String pair, int layer, int head) {}

  /** A view on a stage, and what it shows. */
  private record Shown(Scene scene, Region node, WindowViewModel window, Messages messages) {}

  /**
   * Draws.
   *
   * @throws InputException if the model cannot be opened or the text cannot be analysed
   */
  public WritableImage draw(PictureView view, Subject subject) throws Exception {
    return drawn(view, subject, shown -> shown.scene().snapshot(null));
  }

  /**
   * Draws as SVG: the view without its controls, higher than the picture where there is more to
   * see.
   *
   * @param view one that {@link PictureView#isDrawn()}
   * @throws InputException if the model cannot be opened or the text cannot be analysed
   */
  public String svg(PictureView view, Subject subject) throws Exception {
    return drawn(view, subject, shown -> svg(shown, view, subject));
  }

  private String svg(Shown shown, PictureView view, Subject subject) {
    Optional<Drawing> drawing =
        switch (shown.node()) {
          case StripPane strip -> strip.drawing(width);
          case AttentionPane attention -> attention.drawing(width, height);
          default -> throw new IllegalArgumentException(view + " is more than a drawing");
        };
    String title = subject.pair() == null ? subject.text() : subject.text() + "\n" + subject.pair();
    return Svg.of(
        drawing.orElseThrow(
            () -> InputException.at("text", "has nothing to be drawn", "give another text")),
        title,
        description(shown, view));
  }

  /** Of which model, and of what in it. */
  private String description(Shown shown, PictureView view) {
    Messages messages = shown.messages();
    String model = WindowView.modelLine(shown.window(), messages);
    String units = messages.get("svg.unit." + unit.name().toLowerCase(Locale.ROOT));
    Head head = shown.window().attention().focused();
    return switch (view) {
      case WORKBENCH, STRIP, MODEL -> messages.get("svg.whole", model, units);
      case MATRIX, LINES ->
          messages.get("svg.head", model, units, head.layer() + 1, head.index() + 1);
    };
  }

  private <T> T drawn(PictureView view, Subject subject, Function<Shown, T> draw) throws Exception {
    var drawn = new CompletableFuture<T>();
    Stage stage = JavaFx.call(() -> shown(view, subject, draw, drawn));
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

  private <T> Stage shown(
      PictureView view, Subject subject, Function<Shown, T> draw, CompletableFuture<T> drawn) {
    Fonts.load(home.asset("fonts"));
    Application.setUserAgentStylesheet(theme.stylesheet());
    var settings =
        new Settings(language, theme, unit, RtdRule.MAX, model.toString(), "", width, height);
    var window =
        new WindowViewModel(
            settings,
            BundledModel.folder(home),
            Analyzer::open,
            TaskRunner.immediate(),
            Runnable::run);
    if (window.model().stateProperty().get() instanceof ModelViewModel.Failed failed) {
      throw failed.reason() instanceof InputException input
          ? input
          : new IllegalStateException("the model could not be opened", failed.reason());
    }
    if (sentences != null) {
      window.sentences().open(sentences);
    }
    show(window, view, subject);
    var messages = new Messages(window.languageProperty(), WindowPicture.class);
    Stage stage = new Stage();
    Region node = node(view, window, messages);
    Scene scene = new Scene(node, width, height);
    scene.getStylesheets().add(WindowView.stylesheet());
    scene.setFill(theme.palette().background());
    stage.setScene(scene);
    stage.setOnHidden(event -> window.close());
    stage.show();
    var shown = new Shown(scene, node, window, messages);
    afterPulses(
        () -> {
          try {
            drawn.complete(draw.apply(shown));
          } catch (RuntimeException e) {
            drawn.completeExceptionally(e);
          }
        });
    return stage;
  }

  private static void show(WindowViewModel window, PictureView view, Subject subject) {
    if (subject.pair() == null) {
      window.explore().show(subject.text());
    } else {
      window.explore().show(subject.text(), subject.pair());
    }
    switch (window.explore().stateProperty().get()) {
      case ExploreState.Failed failed ->
          throw InputException.at("text", String.valueOf(failed.sentence()), "give another text");
      case ExploreState.TooLong tooLong ->
          throw InputException.at(
              "text", "has " + tooLong.length() + " characters", "give a shorter one");
      default -> window.attention().focus(new Head(subject.layer(), subject.head()));
    }
    window
        .attention()
        .viewProperty()
        .set(
            switch (view) {
              case MATRIX -> ViewKind.MATRIX;
              case LINES -> ViewKind.LINES;
              case WORKBENCH, STRIP, MODEL -> ViewKind.MODEL;
            });
  }

  private static Region node(PictureView view, WindowViewModel window, Messages messages) {
    return switch (view) {
      case WORKBENCH -> WindowView.of(window, messages, title -> null, () -> null);
      case STRIP -> new StripPane(window.explore(), messages, window.themeProperty());
      case MODEL, MATRIX, LINES ->
          new AttentionPane(window.attention(), messages, window.themeProperty());
    };
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
