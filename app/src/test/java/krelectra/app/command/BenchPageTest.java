package krelectra.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import krelectra.inference.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class BenchPageTest {
  private static final List<String> TEXT = List.of("text", "--rounds", "3");
  private static final List<String> START = List.of("--startup");

  @TempDir Path folder;
  private Path out = Path.of("");

  @BeforeEach
  void page() {
    out = folder.resolve("page.md");
  }

  @Test
  void whatWasMeasuredBeforeAStopIsNotMeasuredAgain() throws IOException {
    BenchPage.begun(out, "here").with(section("Text", TEXT)).write(out);

    BenchPage again = BenchPage.begun(out, "here");

    assertThat(again.sections()).containsExactly(section("Text", TEXT));
    assertThat(again.measured(TEXT)).isPresent();
    assertThat(again.measured(START)).isEmpty();
    assertThat(Files.readString(out)).contains("## Text", "`bench text --rounds 3`", "goes on");
  }

  @Test
  void anEndedPageIsBegunAnew() throws IOException {
    BenchPage.begun(out, "here").with(section("Text", TEXT)).ended().write(out);

    assertThat(BenchPage.begun(out, "here").sections()).isEmpty();
    assertThat(Files.readString(out)).doesNotContain("goes on");
  }

  @Test
  void figuresOfAnotherMachineAreNotMixedIn() throws IOException {
    BenchPage.begun(out, "there").with(section("Text", TEXT)).write(out);

    assertThat(BenchPage.begun(out, "here").sections()).isEmpty();
  }

  @Test
  void figuresOfOtherArgumentsAreLeftOut() throws IOException {
    BenchPage page = BenchPage.begun(out, "here").with(section("Text", TEXT));

    assertThat(page.only(List.of(START)).sections()).isEmpty();
    assertThat(page.only(List.of(START, TEXT)).sections()).hasSize(1);
  }

  @Test
  void aFileThatIsNoPageIsRefusedAndKept() throws IOException {
    Path json = folder.resolve("page.json");
    Files.writeString(json, "{\"machine\": ");

    assertThatThrownBy(() -> BenchPage.begun(out, "here"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("page.json")
        .hasMessageContaining("is no page of figures");
    assertThat(Files.readString(json)).isEqualTo("{\"machine\": ");
  }

  private static BenchPage.Section section(String title, List<String> arguments) {
    return new BenchPage.Section(
        title,
        arguments,
        Instant.parse("2026-12-01T00:00:00Z"),
        "what  MB/s\n",
        JsonMapper.shared().createObjectNode().put("speed", 2));
  }
}
