package krelectra.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
  @TempDir Path folder;

  @Test
  void withoutAFolderBesideItThePlatformsFoldersAreTaken() {
    Home home = Home.find(folder, folder.resolve("data"), Map.of());

    assertThat(home.data()).isAbsolute();
    assertThat(home.data().toString()).contains("krelectra-workbench");
    assertThat(home.data().startsWith(folder)).isFalse();
    assertThat(home.cache()).isNotEqualTo(home.data());
  }

  @Test
  void aFolderBesideTheInstallationTakesEverything() throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));

    assertThat(Home.find(folder, data, Map.of()))
        .isEqualTo(new Home(folder, data, data.resolve("cache"), data.resolve("logs")));
  }

  @Test
  void theEnvironmentGoesBeforeBoth() throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    Path named = folder.resolve("내 자료 모음");

    Home home = Home.find(folder, data, Map.of(Home.DATA_VARIABLE, named.toString()));

    assertThat(home.data()).isEqualTo(named);
    assertThat(home.logFile()).isEqualTo(named.resolve("logs/workbench.log"));
  }

  @Test
  void anInstallationThatHoldsTheEnginesLibrariesLeavesTheCacheAlone() throws IOException {
    Home home = Home.find(folder, folder.resolve("data"), Map.of());
    assertThat(home.natives()).isEqualTo(home.cache().resolve("natives"));

    Path natives = Files.createDirectory(folder.resolve("natives"));
    assertThat(home.natives()).isEqualTo(natives);
    assertThat(home.unpackedNatives()).isEqualTo(home.cache().resolve("natives"));
  }
}
