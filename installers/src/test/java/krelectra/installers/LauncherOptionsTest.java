package krelectra.installers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherOptionsTest {
  @TempDir Path app;

  @Test
  void aLauncherPassesTheOptionsOfTheBuildAndTheLibrariesInOrder() throws IOException {
    Files.createDirectories(app.resolve("lib/javafx"));
    Files.createDirectories(app.resolve("conf"));
    Files.createFile(app.resolve("lib/b.jar"));
    Files.createFile(app.resolve("lib/a.jar"));
    Files.writeString(app.resolve("conf/jvm.options"), "# why\n-XX:+UseSerialGC\n");

    LauncherOptions options = LauncherOptions.of(new Staging(app));

    assertThat(options.text())
        .isEqualTo(
            """
            [Application]
            app.classpath=$APPDIR/lib/a.jar
            app.classpath=$APPDIR/lib/b.jar
            app.mainclass=krelectra.app.Main

            [JavaOptions]
            java-options=-Dworkbench.home=$APPDIR
            java-options=-Dworkbench.portable=$ROOTDIR/data
            java-options=-XX:AOTCache=$APPDIR/workbench.aot
            java-options=-Xlog:disable
            java-options=-XX:+UseSerialGC
            """);
  }

  @Test
  void theWindowsLauncherOpensTheFilesThatItIsGiven() {
    var options = new LauncherOptions(List.of(), List.of("-Da=b")).forWindow(Target.WIN_X86_64);

    assertThat(options.options()).containsExactly("-Dworkbench.window=true", "-Da=b");
  }

  @Test
  void onLinuxTheWindowGivesMemoryBackToTheSystem() {
    var options = new LauncherOptions(List.of(), List.of("-Da=b")).forWindow(Target.LINUX_X86_64);

    assertThat(options.options())
        .containsExactly("-Dworkbench.window=true", "-Da=b", "-XX:TrimNativeHeapInterval=10000");
  }
}
