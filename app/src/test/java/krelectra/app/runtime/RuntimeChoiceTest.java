package krelectra.app.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import krelectra.inference.InputException;
import krelectra.inference.runtime.CudaDriver;
import krelectra.inference.runtime.PackLack;
import krelectra.inference.runtime.RuntimePack;
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
    choice =
        new RuntimeChoice(
            folder.resolve("data"),
            () ->
                new CudaDriver.Offer(
                    12_080, List.of(new CudaDriver.Card("Invented Card", 8L << 30))));
  }

  @Test
  void withoutAChoiceTheProcessorIsTaken() throws IOException {
    assertThat(choice.chosen(NOTHING)).isEqualTo("cpu");
    choice.apply("cpu", folder.resolve("natives"));
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

    choice.applyChosen(NOTHING, folder.resolve("natives"));
    assertThat(System.getProperty("PYTORCH_LIBRARY_PATH")).isNull();

    choice.keep("cpu");
    assertThat(choice.chosen(NOTHING)).isEqualTo("cpu");
  }

  @Test
  void aDamagedFileKeepsNothingFromStarting() throws IOException {
    Files.createDirectories(folder.resolve("data"));
    Files.write(folder.resolve("data/runtime.txt"), new byte[] {'/', 0, 'x'});
    choice.applyChosen(NOTHING, folder.resolve("natives"));
    assertThat(choice.lack(choice.chosen(NOTHING)).orElseThrow().kind())
        .isEqualTo(PackLack.Kind.FOLDER);

    Files.write(folder.resolve("data/runtime.txt"), new byte[] {(byte) 0xff, (byte) 0xfe});
    choice.applyChosen(NOTHING, folder.resolve("natives"));
    assertThat(System.getProperty("PYTORCH_LIBRARY_PATH")).isNull();
    choice.keep("cpu");
    assertThat(choice.chosen(NOTHING)).isEqualTo("cpu");
  }

  @Test
  void aPackOnWhichTheProcessEndedIsNotTakenAgainUntilItIsChosenAgain() throws IOException {
    Path pack = FakePack.whole(folder.resolve("pack"));
    choice.keep(pack.toString());
    assertThat(choice.lack(pack.toString())).isEmpty();

    // What the process leaves that dies while its libraries are loaded.
    assertThatThrownBy(
            () ->
                choice.start(
                    RuntimePack.of(pack),
                    () -> {
                      throw new UnsatisfiedLinkError("undefined symbol");
                    }))
        .isInstanceOf(UnsatisfiedLinkError.class);

    assertThat(choice.lack(pack.toString()).orElseThrow().kind()).isEqualTo(PackLack.Kind.START);
    choice.applyChosen(NOTHING, folder.resolve("natives"));
    assertThat(System.getProperty("PYTORCH_LIBRARY_PATH")).isNull();

    choice.keep(pack.toString());
    assertThat(choice.lack(pack.toString())).isEmpty();
  }

  @Test
  void aPackWithWhichTheEngineStartedIsTakenAgain() throws IOException {
    Path pack = FakePack.whole(folder.resolve("pack"));
    choice.keep(pack.toString());
    choice.start(RuntimePack.of(pack), () -> {});
    assertThat(choice.lack(pack.toString())).isEmpty();
  }
}
