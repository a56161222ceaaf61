package krelectra.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManualCommandTest {
  @TempDir Path folder;

  private CommandLineFixture.Result run(String... args) {
    return new CommandLineFixture(folder).run(args);
  }

  @Test
  void theManualIsPrintedWholeOrByWords() {
    assertThat(run("manual", "--language", "english").out())
        .startsWith("# What this is\n")
        .contains("# Tags of morphemes", "\"NNG\" common noun");
    assertThat(run("manual", "--language", "korean", "백분위", "참조").out())
        .startsWith("# RTD 점수가 말하는 것\n")
        .doesNotContain("# 인용");
    run("manual", "--language", "english", "zzzz").isFault("manual", "no section holds");
  }

  @Test
  void theProcessorIsTakenUnlessAPackIsChosenThatCanBeUsed() {
    assertThat(run("runtime").out()).startsWith("cpu: ");
    String none = folder.resolve("none").toString();
    run("runtime", "use", none).isFault(none, "is no folder");
    assertThat(run("runtime", "cpu").code()).isZero();
    run("--runtime", none, "runtime").isFault(none, "is no folder");
    assertThat(run("--runtime", "cpu", "runtime").code()).isZero();
  }
}
