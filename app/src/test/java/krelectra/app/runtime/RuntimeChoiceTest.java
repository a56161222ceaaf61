package krelectra.app.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import krelectra.app.Home;
import krelectra.inference.InputException;
import krelectra.inference.runtime.CudaDriver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // set before each test
class RuntimeChoiceTest {
  private static final Map<String, String> NOTHING = Map.of();

  @TempDir Path folder;
  private RuntimeChoice choice;

  @BeforeEach
  void choose() {
    Path data = folder.resolve("data");
    Home home = new Home(folder, data, folder.resolve("cache"), folder.resolve("logs"));
    choice = new RuntimeChoice(home, () -> new CudaDriver.Offer(12_080, 1));
  }

  @Test
  void withoutAChoiceTheProcessorIsTaken() throws IOException {
    assertThat(choice.chosen(NOTHING)).isEqualTo("cpu");
    choice.apply("cpu");
  }

  @Test
  void aPackThatCannotBeUsedIsRefusedAndNothingChanges() throws IOException {
    assertThatThrownBy(() -> choice.keep(folder.resolve("none").toString()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("is no folder");
    assertThat(choice.chosen(NOTHING)).isEqualTo("cpu");
  }

  @Test
  void theEnvironmentGoesBeforeWhatIsKept() throws IOException {
    assertThat(choice.chosen(Map.of("WORKBENCH_RUNTIME", "/a/folder"))).isEqualTo("/a/folder");
  }

  @Test
  void aKeptPackThatHasGoneKeepsNothingFromStartingAndTheProcessorIsAlwaysTakenBack()
      throws IOException {
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("data/runtime.txt"), folder.resolve("gone") + "\n");
    assertThat(choice.chosen(NOTHING)).isEqualTo(folder.resolve("gone").toString());

    choice.applyChosen(NOTHING);
    assertThat(System.getProperty("PYTORCH_LIBRARY_PATH")).isNull();

    choice.keep("cpu");
    assertThat(choice.chosen(NOTHING)).isEqualTo("cpu");
  }
}
