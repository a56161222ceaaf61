package krelectra.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import net.harawata.appdirs.AppDirs;
import net.harawata.appdirs.AppDirsFactory;

/**
 * The folders of an installed workbench.
 *
 * @param installation holds {@code assets}; never written to
 * @param data the user's own projects, models and settings
 * @param cache what can be made again: unpacked native libraries
 * @param logs the log file and reports of crashes
 */
public record Home(Path installation, Path data, Path cache, Path logs) {
  /** The name of the user's own database among the {@link #data}. */
  public static final String CORPUS = "projects.db";

  /** The name of the folder of runs among the {@link #data}. */
  public static final String RUNS = "runs";

  /** The name of the folder of the runs that wait, among the {@link #data}. */
  public static final String QUEUE = "run-queue";

  /** The class with the entry of this program. */
  public static final String MAIN = "krelectra.app.Main";

  /** Names a folder for everything that is the user's; it is made if it is not there. */
  static final String DATA_VARIABLE = "WORKBENCH_DATA";

  private static final String NAME = "krelectra-workbench";

  /**
   * The folders of this process. The launcher names the installation. What is the user's lies in
   * the folder that the environment names, or in the folder {@code data} beside the installation if
   * there is one (as on a stick), or else in the platform's own folders.
   */
  public static Home find() {
    Path installation =
        Path.of(System.getProperty("workbench.home", ".")).toAbsolutePath().normalize();
    Path beside =
        Path.of(System.getProperty("workbench.portable", installation.resolve("data").toString()));
    return find(installation, beside, System.getenv());
  }

  static Home find(Path installation, Path beside, Map<String, String> environment) {
    String named = environment.getOrDefault(DATA_VARIABLE, "");
    if (!named.isBlank()) {
      return portable(installation, Path.of(named));
    }
    if (Files.isDirectory(beside)) {
      return portable(installation, beside);
    }
    AppDirs platform = AppDirsFactory.getInstance();
    return new Home(
        installation,
        Path.of(platform.getUserDataDir(NAME, null, null)),
        Path.of(platform.getUserCacheDir(NAME, null, null)),
        Path.of(platform.getUserLogDir(NAME, null, null)));
  }

  private static Home portable(Path installation, Path folder) {
    Path data = folder.toAbsolutePath().normalize();
    return new Home(installation, data, data.resolve("cache"), data.resolve("logs"));
  }

  /** A folder or file among those that ship with the workbench. */
  public Path asset(String name) {
    return installation.resolve("assets").resolve(name);
  }

  /** The folder of the user's runs. */
  public Path runs() {
    return data.resolve(RUNS);
  }

  /** The folder of the runs that wait for their turn. */
  public Path queue() {
    return data.resolve(QUEUE);
  }

  /** Where errors are told in full. */
  public Path logFile() {
    return logs.resolve("workbench.log");
  }

  /** Where the engine's native libraries lie: in the installation, or unpacked into the cache. */
  public Path natives() {
    Path installed = installation.resolve("natives");
    return Files.isDirectory(installed) ? installed : unpackedNatives();
  }

  /** Where the engine may unpack native libraries. */
  public Path unpackedNatives() {
    return cache.resolve("natives");
  }

  /** Directs logging to {@link #logFile}; to be called before anything logs. */
  void directLog() {
    System.setProperty("workbench.log", logFile().toString());
  }

  /** Directs what JNA unpacks into the cache; to be called before anything loads it. */
  void directNatives() {
    System.setProperty("jna.tmpdir", cache.resolve("jna").toString());
  }
}
