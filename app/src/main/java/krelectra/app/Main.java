package krelectra.app;

import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;
import krelectra.app.command.CommandLineRunner;
import krelectra.app.desktop.Desktop;
import krelectra.app.desktop.JavaFx;
import krelectra.app.window.WindowOpener;
import krelectra.inference.InputException;

/** The launcher's entry: the window without arguments, a command with them. */
public final class Main {
  private static final int AT_FAULT = 1;

  private Main() {}

  /** Starts the workbench. */
  public static void main(String[] args) {
    Home home = Home.find();
    home.directLog();
    System.exit(args.length > 0 ? new CommandLineRunner(home).run(args) : openWindow(home));
  }

  private static int openWindow(Home home) {
    return switch (Desktop.look()) {
      case Desktop.Window window -> showWindow(home);
      case Desktop.PicturesOnly pictures -> {
        System.err.println(
            "no window can be opened: " + pictures.reason() + "; doing the same without one");
        yield new CommandLineRunner(home).run("sample");
      }
      case Desktop.Nothing nothing -> {
        System.err.println(
            "error: this machine: "
                + nothing.reason()
                + "; install "
                + String.join(" ", nothing.packages())
                + " (the commands work without: see --help)");
        yield AT_FAULT;
      }
    };
  }

  private static int showWindow(Home home) {
    JavaFx.start(home.cache());
    var closed = new CountDownLatch(1);
    try {
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
            new WindowOpener(home, Version.text()).open(stage);
            return stage;
          });
      closed.await();
      Platform.exit();
      return 0;
    } catch (InputException e) {
      System.err.println("error: " + e.getMessage());
      return AT_FAULT;
    } catch (Exception e) {
      throw new IllegalStateException("the window could not be opened", e);
    }
  }
}
