package krelectra.installers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a launcher that jpackage made passes to Java. jpackage's own file is replaced: the class
 * path is to be in the order in which the cache for starts was made.
 *
 * @param classPath names of libraries
 * @param options of Java
 */
record LauncherOptions(List<String> classPath, List<String> options) {
  static final String MAIN = "krelectra.app.Main";

  /** The cache for starts, beside the libraries. */
  static final String CACHE = "workbench.aot";

  /**
   * glibc keeps for each thread what the engine frees; given back, the window's memory stays level
   * for hours.
   */
  private static final String TRIM = "-XX:TrimNativeHeapInterval=10000";

  LauncherOptions {
    classPath = List.copyOf(classPath);
    options = List.copyOf(options);
  }

  /** The options of every launcher of a staged workbench. */
  static LauncherOptions of(Staging staged) throws IOException {
    List<String> options = new ArrayList<>();
    options.add("-Dworkbench.home=$APPDIR");
    options.add("-Dworkbench.portable=$ROOTDIR/data");
    options.add("-XX:AOTCache=$APPDIR/" + CACHE);
    options.addAll(quiet());
    for (String line : Files.readAllLines(staged.app().resolve("conf/jvm.options"))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        options.add(line);
      }
    }
    return new LauncherOptions(staged.classPath(), options);
  }

  /** A cache that does not fit is no error, and standard output is for results. */
  static List<String> quiet() {
    return List.of("-Xlog:disable");
  }

  /** The same for a window that opens the files it is given. */
  LauncherOptions forWindow(Target target) {
    List<String> all = new ArrayList<>(options);
    all.addFirst("-Dworkbench.window=true");
    if (target.isLinux()) {
      all.add(TRIM);
    }
    return new LauncherOptions(classPath, all);
  }

  /** The file as jpackage's launchers read it. */
  String text() {
    StringBuilder text = new StringBuilder("[Application]\n");
    classPath.forEach(each -> text.append("app.classpath=$APPDIR/lib/").append(each).append('\n'));
    text.append("app.mainclass=").append(MAIN).append("\n\n[JavaOptions]\n");
    options.forEach(each -> text.append("java-options=").append(each).append('\n'));
    return text.toString();
  }

  void write(Path file) throws IOException {
    Files.writeString(file, text(), StandardCharsets.UTF_8);
  }
}
