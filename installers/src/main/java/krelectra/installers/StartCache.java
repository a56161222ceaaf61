package krelectra.installers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The cache of loaded and linked classes (JEP 483, 514) that makes starts quick. It is valid for
 * these very libraries (their names, sizes, times of change and order), wherever they lie.
 */
record StartCache(AppImage image) {
  /** Makes it by a run of the window and the engine that nobody sees. */
  void make() throws IOException, InterruptedException {
    Path home = Files.createTempDirectory("workbench-home");
    new Tool(image.java().toString(), Map.of("LC_ALL", "C.UTF-8")).run(arguments(home));
    Folders.delete(home);
    if (!Files.exists(file())) {
      throw new IOException(file() + " was not made");
    }
  }

  private List<String> arguments(Path home) throws IOException {
    Staging there = image.staged();
    List<String> arguments = new ArrayList<>();
    arguments.add("-Dworkbench.home=" + there.app());
    arguments.add("-Dworkbench.portable=" + home);
    arguments.addAll(LauncherOptions.quiet());
    arguments.add("-XX:AOTCacheOutput=" + there.app().resolve(LauncherOptions.CACHE));
    arguments.add("@" + there.app().resolve("conf/jvm.options"));
    arguments.add("-cp");
    arguments.add(
        there.classPath().stream()
            .map(each -> there.libraries().resolve(each).toString())
            .collect(Collectors.joining(File.pathSeparator)));
    arguments.add(LauncherOptions.MAIN);
    arguments.add("sample");
    arguments.add("--out");
    arguments.add(home.resolve("sample").toString());
    return arguments;
  }

  Path file() {
    return image.staged().app().resolve(LauncherOptions.CACHE);
  }
}
