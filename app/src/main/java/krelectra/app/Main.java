package krelectra.app;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import krelectra.app.command.CommandLineRunner;
import krelectra.app.crash.CrashReports;
import krelectra.app.crash.MessageConsent;
import krelectra.app.desktop.Desktop;
import krelectra.app.runtime.RuntimeChoice;
import krelectra.app.window.WindowProcess;
import krelectra.inference.InputException;

/** The launcher's entry: the window without arguments, a command with them. */
public final class Main {
  private static final int AT_FAULT = 1;

  private Main() {}

  /** Starts the workbench. */
  public static void main(String[] args) {
    Home home = Home.find();
    home.directLog();
    home.directNatives();
    var reports =
        new CrashReports(
            home.logs(), Version.text(), new MessageConsent(home.data().resolve("crash-messages")));
    reports.install();
    RuntimeChoice.of(home).applyChosen(System.getenv(), home.unpackedNatives());
    // The launcher of an installed window is given files to open, not commands.
    boolean isWindow = Boolean.getBoolean("workbench.window");
    if (args.length > 0 && !isWindow) {
      System.exit(new CommandLineRunner(home).run(args));
    }
    System.exit(openWindow(home, reports, Arrays.stream(args).map(Path::of).toList()));
  }

  private static int openWindow(Home home, CrashReports reports, List<Path> files) {
    return switch (Desktop.look()) {
      case Desktop.Window window -> showWindow(home, reports, files);
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

  private static int showWindow(Home home, CrashReports reports, List<Path> files) {
    try {
      new WindowProcess(home, Version.text(), reports).run(files);
      return 0;
    } catch (InputException e) {
      System.err.println("error: " + e.getMessage());
      return AT_FAULT;
    } catch (Exception e) {
      throw new IllegalStateException("the window could not be opened", e);
    }
  }
}
