package krelectra.app.window;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import krelectra.app.Home;
import krelectra.app.crash.CrashReports;
import krelectra.app.desktop.JavaFx;

/**
 * A process whose purpose is the window.
 *
 * @param version of the program
 * @param reports of errors that nobody handled
 */
public record WindowProcess(Home home, String version, CrashReports reports) {
  /**
   * Opens the window and waits until it is closed.
   *
   * @param files to open in it
   * @param opened is told, on JavaFX's thread, as soon as the window is shown
   */
  public void run(List<Path> files, Consumer<Stage> opened) throws Exception {
    JavaFx.start(home.cache());
    var closed = new CountDownLatch(1);
    JavaFx.call(
        () -> {
          Stage stage = new Stage();
          stage
              .showingProperty()
              .subscribe(
                  (before, now) -> {
                    if (!now) {
                      closed.countDown();
                    }
                  });
          new WindowOpener(home, version, reports).open(stage, files);
          opened.accept(stage);
          return stage;
        });
    closed.await();
    Platform.exit();
  }
}
