package krelectra.app;

import java.nio.file.Files;
import java.nio.file.Path;
import net.harawata.appdirs.AppDirs;
import net.harawata.appdirs.AppDirsFactory;

/**
 * The folders of an installed workbench.
 *
 * @param installation holds {@code assets}; never written to
 * @param data the user's own projects, models and settings
 * @param cache what can be made again: unpacked native libraries
 * @param logs the log file
 */
public record Home(Path installation, Path data, Path cache, Path logs) {
  /** The name of the user's own database among the {@link #data}. */
  public static final String CORPUS = "projects.db";

  private static final String NAME = "krelectra-workbench";

  /** The folders of this process: the launcher names the installation, the platform the rest. */
  public static Home find() {
    AppDirs platform = AppDirsFactory.getInstance();
    return new Home(
        Path.of(System.getProperty("workbench.home", ".")).toAbsolutePath().normalize(),
        Path.of(platform.getUserDataDir(NAME, null, null)),
        Path.of(platform.getUserCacheDir(NAME, null, null)),
        Path.of(platform.getUserLogDir(NAME, null, null)));
  }

  /** A folder or file among those that ship with the workbench. */
  public Path asset(String name) {
    return installation.resolve("assets").resolve(name);
  }

  /** Where errors are told in full. */
  public Path logFile() {
    return logs.resolve("workbench.log");
  }

  /** Where the engine unpacks its native libraries, once. */
  public Path natives() {
    return cache.resolve("natives");
  }

  /** Whether the workbench was started from a complete installation. */
  public boolean isComplete() {
    return Files.isDirectory(asset("models"));
  }

  /** Directs logging to {@link #logFile}; to be called before anything logs. */
  void directLog() {
    System.setProperty("workbench.log", logFile().toString());
  }
}
