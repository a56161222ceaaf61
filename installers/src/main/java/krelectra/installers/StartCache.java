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
 * these very libraries (their names, sizes, times of change and order), and, because JavaFX lies on
 * the module path, for one place alone: on Linux that of the package. Elsewhere Java starts without
 * it.
 */
record StartCache(AppImage image) {
  /** Lets a program see the image where the package puts it; its own arguments follow. */
  private static final String AT_ITS_PLACE =
      """
      set -eu
      image=$1
      place=$2
      shift 2
      mount -t tmpfs none "$(dirname "$place")"
      mkdir -p "$place"
      mount --bind "$image" "$place"
      exec "$@"
      """;

  /** Makes it by a run of the window and the engine that nobody sees. */
  void make() throws IOException, InterruptedException {
    Path home = Files.createTempDirectory("workbench-home");
    Tool shell = new Tool("unshare", Map.of("LC_ALL", "C.UTF-8"));
    if (image.target().isLinux() && isAble(shell)) {
      Path place = Path.of(DebianPackage.FOLDER, AppImage.NAME);
      AppImage there = new AppImage(place, image.target());
      List<String> arguments =
          new ArrayList<>(
              List.of(
                  "-rm",
                  "sh",
                  "-c",
                  AT_ITS_PLACE,
                  "sh",
                  image.root().toAbsolutePath().toString(),
                  place.toString(),
                  there.java().toString()));
      arguments.addAll(arguments(there, home));
      shell.run(arguments);
    } else {
      new Tool(image.java().toString(), Map.of("LC_ALL", "C.UTF-8")).run(arguments(image, home));
    }
    Folders.delete(home);
    if (!Files.exists(file())) {
      throw new IOException(file() + " was not made");
    }
  }

  private static boolean isAble(Tool shell) throws InterruptedException {
    try {
      shell.run(List.of("-rm", "sh", "-c", "mount -t tmpfs none " + DebianPackage.FOLDER));
      return true;
    } catch (IOException e) {
      System.out.println("the cache for starts is made for the image alone: " + e.getMessage());
      return false;
    }
  }

  private List<String> arguments(AppImage seen, Path home) throws IOException {
    Staging there = seen.staged();
    List<String> arguments = new ArrayList<>();
    arguments.add("-Dworkbench.home=" + there.app());
    arguments.add("-Dworkbench.portable=" + home);
    arguments.addAll(LauncherOptions.quiet());
    arguments.add("-XX:AOTCacheOutput=" + there.app().resolve(LauncherOptions.CACHE));
    arguments.add("@" + there.app().resolve("conf/jvm.options"));
    arguments.add("--module-path");
    arguments.add(there.javafx().toString());
    arguments.add("-cp");
    arguments.add(
        image.staged().classPath().stream()
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
