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

/** The package in a Debian that has nothing else: installed, used, removed without a trace. */
@Tag("installation")
class DebianPackageTest {
  @TempDir Path folder;

  @BeforeAll
  static void debootstrap() {
    assumeTrue(
        Files.isExecutable(Path.of("/usr/sbin/debootstrap")),
        "debootstrap is missing: apt-get install debootstrap");
    assumeTrue("root".equals(System.getProperty("user.name")), "a root of its own needs root");
  }

  @Test
  void itIsInstalledUsedAndRemoved() throws Exception {
    Path made = Folders.files(InstalledWorkbench.PACKAGES, ".deb").getFirst();
    Path script = script("debian.sh");
    Path root = InstalledWorkbench.PACKAGES.resolveSibling("debian");

    Result result =
        InstalledWorkbench.in(folder)
            .process(
                Map.of(),
                List.of(
                    "unshare", "-m", "sh", script.toString(), root.toString(), made.toString()));

    Files.writeString(
        InstalledWorkbench.PACKAGES.resolve("debian.log"), result.out() + result.err());
    assertThat(result.code()).as(result.out() + result.err()).isZero();
    assertThat(result.out())
        .contains("\"pieces\":[\"[CLS]\",\"나\"", "drawn", "removed without a trace");
  }

  private Path script(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(DebianPackageTest.class.getResourceAsStream(name), name)) {
      return Files.write(folder.resolve(name), in.readAllBytes());
    }
  }
}
