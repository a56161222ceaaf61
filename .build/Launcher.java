import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Puts the launchers into the built workbench: the scripts, and the JDK that built it as the first
 * one to try, because the default {@code java} of a machine may be too old.
 */
final class Launcher {
  public static void main(String[] args) throws IOException {
    Path scripts = Path.of(args[0]);
    Path home = Path.of(args[1]);
    Path bin = Files.createDirectories(home.resolve("bin"));
    for (String name : new String[] {"workbench", "workbench.bat"}) {
      Files.write(bin.resolve(name), Files.readAllBytes(scripts.resolve(name)));
    }
    if (bin.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(
          bin.resolve("workbench"), PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    Path conf = Files.createDirectories(home.resolve("conf"));
    Files.writeString(
        conf.resolve("java-home"), System.getProperty("java.home") + "\n", StandardCharsets.UTF_8);
  }
}
