package krelectra.installers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same build packed once more; only after {@code mvn -Pinstaller}. */
@Tag("installation")
class SameBytesTest {
  @TempDir Path folder;

  @Test
  void allButTheCacheForStartsHasTheSameBytesAndTimes() throws Exception {
    Path packages = Path.of(System.getProperty("packages.dir")).toAbsolutePath();
    Path assets = Path.of(System.getProperty("assets.dir")).toAbsolutePath();
    AppImage first = InstalledWorkbench.in(folder.resolve("home")).asImage();
    assumeTrue(Target.here().isLinux(), "the tests of images are written for Linux");
    Path made = packages.resolveSibling("licences/THIRD-PARTY.txt");
    var order =
        new Order(
            assets.resolveSibling("app").resolve("target/workbench"),
            folder.resolve("again"),
            assets,
            made,
            packages.resolveSibling("bom.json"),
            "0.1.0",
            time(first));

    AppImage again = new Installers(order, Target.here()).image();

    assertThat(different(bytes(first.root()), bytes(again.root()))).isEmpty();
  }

  private static Set<String> different(Map<String, String> first, Map<String, String> second) {
    Set<String> names = new TreeSet<>(first.keySet());
    names.addAll(second.keySet());
    names.removeIf(name -> Objects.equals(first.get(name), second.get(name)));
    return names;
  }

  private static Instant time(AppImage image) throws IOException {
    return Files.getLastModifiedTime(image.staged().app()).toInstant();
  }

  /** Hash and time of change of every file; of the cache only that it is there. */
  private static Map<String, String> bytes(Path root) throws Exception {
    Map<String, String> bytes = new TreeMap<>();
    for (Path each : Folders.all(root)) {
      String name = root.relativize(each).toString();
      if (Files.isRegularFile(each)) {
        boolean isCache = each.endsWith(LauncherOptions.CACHE);
        bytes.put(name, Files.getLastModifiedTime(each) + (isCache ? "" : " " + hash(each)));
      }
    }
    return bytes;
  }

  private static String hash(Path file) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
