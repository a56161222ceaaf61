package krelectra.installers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import krelectra.installers.InstalledWorkbench.Result;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Analysis, a corpus, a tiny fine-tuning and the window's picture in a network namespace that has
 * nothing in it, from an installation that cannot be written, for a user whose home has blanks and
 * Hangul in its path.
 */
@Tag("installation")
class OfflineTest {
  @TempDir Path folder;

  @BeforeAll
  static void unshare() throws InterruptedException {
    assumeTrue(
        Target.here().isLinux() && InstalledWorkbench.canUnshare(),
        "this machine gives no network namespace (unshare -rnm)");
  }

  @Test
  void everythingWorksWithoutANetworkAndLeavesTheInstallationAlone() throws Exception {
    InstalledWorkbench workbench = InstalledWorkbench.in(folder);
    Path home = Files.createDirectories(folder.resolve("내 집/문서 모음"));
    Path script = script("offline.sh");

    Result result =
        workbench.process(
            Map.of(
                "HOME",
                home.toString(),
                "XDG_DATA_HOME",
                home.resolve("data").toString(),
                "XDG_CACHE_HOME",
                home.resolve("cache").toString(),
                "JDK_JAVA_OPTIONS",
                "\"-Duser.home=" + home + "\""),
            List.of("unshare", "-rnm", "sh", script.toString(), workbench.image().toString()));

    Files.writeString(
        InstalledWorkbench.PACKAGES.resolve("offline.log"), result.out() + result.err());
    assertThat(result.code()).as(result.out() + result.err()).isZero();
    assertThat(result.out())
        .contains("no route", "read-only", "analysed", "labelled", "exported", "tuned", "drawn");
    assertThat(home.resolve("data")).isDirectory();
  }

  private Path script(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(OfflineTest.class.getResourceAsStream(name), name)) {
      return Files.write(folder.resolve(name), in.readAllBytes());
    }
  }
}
