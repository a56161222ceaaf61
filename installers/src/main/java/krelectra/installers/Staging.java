package krelectra.installers;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The workbench as it is packed: without what belongs to the machine that built it, or to other
 * platforms, and with the engine's libraries unpacked, so that no home is filled with them.
 *
 * @param app the folder
 */
record Staging(Path app) {
  private static final String ENGINE = "pytorch-native-cpu";

  /** Copies what the build made. */
  static Staging of(Path workbench, Path app) throws IOException {
    Folders.copy(workbench, app);
    Folders.delete(app.resolve("bin"));
    Files.delete(app.resolve("conf/java-home"));
    return new Staging(app);
  }

  Path libraries() {
    return app.resolve("lib");
  }

  Path javafx() {
    return libraries().resolve("javafx");
  }

  Path natives() {
    return app.resolve("natives");
  }

  /** The libraries in the order in which they are searched, which the cache for starts records. */
  List<String> classPath() throws IOException {
    return Folders.files(libraries(), ".jar").stream()
        .map(each -> each.getFileName().toString())
        .toList();
  }

  /**
   * Takes out what other platforms load.
   *
   * @return the bytes of each library that became smaller, before and after
   */
  Map<String, String> trim(Target target) throws IOException {
    var own = new OwnNatives(target);
    Map<String, String> changed = new TreeMap<>();
    for (Path jar : Folders.files(libraries(), ".jar")) {
      long before = Files.size(jar);
      if (OwnNatives.rewrite(jar, own::keeps)) {
        changed.put(jar.getFileName().toString(), before + " -> " + Files.size(jar));
      }
    }
    return changed;
  }

  /** Lets the engine unpack its libraries once, and leaves them out of the library they were in. */
  void unpackEngine(Path java) throws IOException, InterruptedException {
    Files.createDirectories(natives());
    Path home = Files.createTempDirectory("workbench-home");
    new Tool(java.toString(), Map.of("LC_ALL", "C.UTF-8"))
        .run(
            List.of(
                "-Dworkbench.home=" + app,
                "-Dworkbench.portable=" + home,
                "-DDJL_CACHE_DIR=" + natives(),
                "@" + app.resolve("conf/jvm.options"),
                "-cp",
                classPath().stream()
                    .map(each -> libraries().resolve(each).toString())
                    .collect(Collectors.joining(File.pathSeparator)),
                "krelectra.app.Main",
                "analyze",
                "--text",
                "한국어"));
    Folders.delete(home);
    for (Path jar : Folders.files(libraries(), ".jar")) {
      if (jar.getFileName().toString().startsWith(ENGINE)) {
        OwnNatives.rewrite(jar, entry -> !OwnNatives.isTorch(entry));
      }
    }
  }

  /** Writes down the class path for launchers that are scripts. */
  void writeClassPath() throws IOException {
    Files.writeString(
        app.resolve("conf/class-path"),
        String.join("\n", classPath()) + "\n",
        StandardCharsets.UTF_8);
  }

  /** What takes how much room, for people. */
  String sizes() throws IOException {
    StringBuilder text = new StringBuilder();
    for (Path part : List.of(libraries(), natives(), app.resolve("assets"))) {
      text.append(
          String.format(
              Locale.ROOT, "%-10s %7.1f MB%n", part.getFileName(), Folders.size(part) / 1e6));
    }
    return text.toString();
  }
}
