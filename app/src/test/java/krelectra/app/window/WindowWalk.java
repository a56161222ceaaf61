package krelectra.app.window;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import krelectra.app.language.Messages;
import krelectra.app.look.Fonts;
import krelectra.app.look.Theme;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window on a test's stage, and the steps of who walks through it. */
final class WindowWalk {
  static final Path ASSETS = Path.of(System.getProperty("assets.dir"));
  private static final int PATIENCE_SECONDS = 120;

  private WindowWalk() {}

  /** Loads the fonts and the light theme, before anything is made. */
  static void prepare() {
    Fonts.load(ASSETS.resolve("fonts"));
    Application.setUserAgentStylesheet(Theme.LIGHT.stylesheet());
  }

  /** Shows the window in the size that it wishes. */
  static Scene show(Stage stage, WindowViewModel window, Surroundings around) {
    var messages = new Messages(window.languageProperty(), WindowView.class);
    var root = new WindowRoot(window, messages, around);
    var scene = new Scene(root, window.widthProperty().get(), window.heightProperty().get());
    root.install(scene);
    scene.getStylesheets().add(WindowView.stylesheet());
    stage.setScene(scene);
    stage.show();
    return scene;
  }

  static void until(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> fx(condition));
    WaitForAsyncUtils.waitForFxEvents();
  }

  static <T> T fx(Callable<T> question) throws Exception {
    return WaitForAsyncUtils.asyncFx(question).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  static void fire(FxRobot robot, String id) {
    robot.interact(() -> robot.lookup("#" + id).queryAs(ButtonBase.class).fire());
    WaitForAsyncUtils.waitForFxEvents();
  }
}
