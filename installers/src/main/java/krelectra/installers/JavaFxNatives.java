package krelectra.installers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Puts JavaFX's native libraries where the runtime's own lie and JavaFX looks first: nothing has to
 * be unpacked into a home.
 */
final class JavaFxNatives {
  private JavaFxNatives() {}

  /**
   * Takes them out of JavaFX's jars.
   *
   * @throws IOException also if there are none
   */
  static void place(Path javafx, Target target, Path runtime) throws IOException {
    Path folder = runtime.resolve(target.isWindows() ? "bin" : "lib");
    int placed = 0;
    for (Path jar : Folders.files(javafx, ".jar")) {
      try (var zip = new ZipFile(jar.toFile())) {
        for (ZipEntry entry : zip.stream().filter(each -> isNative(each, target)).toList()) {
          try (var in = zip.getInputStream(entry)) {
            Files.copy(in, folder.resolve(entry.getName()));
          }
          placed++;
        }
      }
    }
    if (placed == 0) {
      throw new IOException(javafx + " holds no natives of " + target.classifier());
    }
  }

  /** JavaFX's natives lie at the root of its jars: a name with a folder is none, or an attack. */
  private static boolean isNative(ZipEntry entry, Target target) {
    String name = entry.getName();
    return name.endsWith(target.nativeEnding()) && name.indexOf('/') < 0 && name.indexOf('\\') < 0;
  }
}
