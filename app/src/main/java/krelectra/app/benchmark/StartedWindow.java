package krelectra.app.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import krelectra.app.Home;
import krelectra.app.crash.CrashReports;
import krelectra.app.crash.MessageConsent;
import krelectra.app.desktop.Desktop;
import krelectra.app.desktop.FirstFrame;
import krelectra.app.desktop.JavaFx;
import krelectra.app.window.WindowProcess;

/**
 * A process that opens a window, says so, says when everything is in it, says how much memory it
 * holds when it has come to rest, and ends.
 */
public final class StartedWindow {
  static final String EMPTY = "empty";
  static final String WORKBENCH = "workbench";
  static final String VISIBLE = "visible";
  static final String FILLED = "filled";
  static final String AT_REST = "rest";

  private static final long LOOK_MILLISECONDS = 500;
  private static final double QUIET = 0.04;
  private static final int QUIET_LOOKS = 3;
  private static final int MOST_LOOKS = 120;

  private StartedWindow() {}

  /** Opens the window that the argument names. */
  public static void main(String[] args) throws Exception {
    Home home = Home.find();
    System.setProperty("workbench.log", home.logFile().toString());
    if (args[0].equals(EMPTY)) {
      JavaFx.start(home.cache());
      JavaFx.call(
          () -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(new Region(), 1280, 860));
            stage.show();
            end(VISIBLE);
            return stage;
          });
      new CountDownLatch(1).await(); // the watcher ends the process
    } else {
      var reports =
          new CrashReports(home.logs(), "", new MessageConsent(home.data().resolve("none")));
      if (Desktop.look() instanceof Desktop.Nothing nothing) {
        throw new IllegalStateException(nothing.reason());
      }
      new WindowProcess(home, "", reports)
          .run(
              List.of(),
              new WindowProcess.Listener() {
                @Override
                public void shown(Stage stage) {
                  FirstFrame.after(() -> tell(VISIBLE));
                }

                @Override
                public void filled(Stage stage) {
                  end(FILLED);
                }
              });
    }
  }

  private static void end(String last) {
    FirstFrame.after(
        () -> {
          tell(last);
          Thread.ofPlatform().daemon().name("rest").start(StartedWindow::tellAtRest);
        });
  }

  private static void tellAtRest() {
    try {
      awaitRest();
      tell(AT_REST + " " + ResidentMemory.bytes());
      System.exit(0);
    } catch (InterruptedException | IOException e) {
      System.exit(1);
    }
  }

  /** Waits until the process uses next to no time of a processor. */
  private static void awaitRest() throws InterruptedException {
    int quiet = 0;
    long before = processorNanos();
    for (int looks = 0; looks < MOST_LOOKS && quiet < QUIET_LOOKS; looks++) {
      Thread.sleep(LOOK_MILLISECONDS);
      long now = processorNanos();
      quiet = now - before < QUIET * LOOK_MILLISECONDS * 1_000_000 ? quiet + 1 : 0;
      before = now;
    }
  }

  private static long processorNanos() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }

  private static void tell(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
