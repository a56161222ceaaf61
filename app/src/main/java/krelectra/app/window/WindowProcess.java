package krelectra.app.window;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;
import krelectra.app.Home;
import krelectra.app.crash.CrashReports;
import krelectra.app.desktop.FirstFrame;
import krelectra.app.desktop.JavaFx;
import org.slf4j.LoggerFactory;

/**
 * A process whose purpose is the window.
 *
 * @param version of the program
 * @param reports of errors that nobody handled
 */
public record WindowProcess(Home home, String version, CrashReports reports) {
  /** Is told, on JavaFX's thread, how far the window is. */
  public interface Listener {
    /** The window is shown, empty. */
    void shown(Stage stage);

    /** Everything is in it. */
    void filled(Stage stage);
  }

  /** Opens the window and waits until it is closed. */
  public void run(List<Path> files) throws Exception {
    run(
        files,
        new Listener() {
          @Override
          public void shown(Stage stage) {}

          @Override
          public void filled(Stage stage) {}
        });
  }

  /**
   * Opens the window and waits until it is closed.
   *
   * @param files to open in it
   * @param listener is told how far it is
   */
  public void run(List<Path> files, Listener listener) throws Exception {
    Thread.ofPlatform().daemon().name("log").start(LoggerFactory::getILoggerFactory);
    WindowOpener opener =
        JavaFx.start(home.cache(), () -> new WindowOpener(home, version, reports));
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
          opener.show(stage);
          listener.shown(stage);
          FirstFrame.after(
              () -> {
                opener.fill(stage, files);
                listener.filled(stage);
              });
          return stage;
        });
    closed.await();
    Platform.exit();
  }
}
