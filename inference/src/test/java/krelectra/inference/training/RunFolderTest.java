package krelectra.inference.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class RunFolderTest {
  @TempDir Path temporary;
  private RunFolder run;

  @BeforeEach
  void create() throws IOException {
    run = new RunFolder(temporary.resolve("run")).create();
  }

  @Test
  void theNewestCheckpointsAreKept() throws IOException {
    for (int step : new int[] {5, 100, 20}) {
      run.writeCheckpoint(step, 2, folder -> Files.writeString(folder.resolve("w"), "x" + step));
    }
    assertThat(names()).containsExactlyInAnyOrder("checkpoint-20", "checkpoint-100");
    Path newest = run.newestCheckpoint().orElseThrow();
    assertThat(RunFolder.step(newest)).isEqualTo(100);
    assertThat(newest.resolve("w")).hasContent("x100");
  }

  @Test
  void aCheckpointThatIsNotFinishedIsNone() throws IOException {
    run.writeCheckpoint(1, 2, folder -> Files.writeString(folder.resolve("w"), "whole"));
    assertThatThrownBy(
            () ->
                run.writeCheckpoint(
                    2,
                    2,
                    folder -> {
                      Files.writeString(folder.resolve("w"), "ha");
                      throw new IOException("full");
                    }))
        .hasMessage("full");
    assertThat(run.newestCheckpoint().orElseThrow()).hasFileName("checkpoint-1");
    run.writeCheckpoint(2, 2, folder -> Files.writeString(folder.resolve("v"), "whole"));
    assertThat(run.path().resolve("checkpoint-2/w")).doesNotExist();
    assertThat(run.path().resolve("checkpoint-2/v")).hasContent("whole");
  }

  @Test
  void aFolderIsReplacedAsAWholeOrNotAtAll() throws IOException {
    run.write(run.last(), folder -> Files.writeString(folder.resolve("a"), "old"));
    assertThatThrownBy(
            () ->
                run.write(
                    run.last(),
                    folder -> {
                      Files.writeString(folder.resolve("b"), "new");
                      throw new IOException("full");
                    }))
        .hasMessage("full");
    assertThat(run.last().resolve("a")).hasContent("old");
    assertThat(run.last().resolve("b")).doesNotExist();
    run.write(
        run.last(),
        folder -> {
          // While the new one is written the old one stands.
          assertThat(run.last().resolve("a")).hasContent("old");
          Files.writeString(folder.resolve("b"), "new");
        });
    assertThat(run.last().resolve("a")).doesNotExist();
    assertThat(run.last().resolve("b")).hasContent("new");
    assertThat(names()).containsExactly("last");
  }

  @Test
  void nothingIsThereBeforeTheFirstCheckpoint() throws IOException {
    assertThat(run.newestCheckpoint()).isEmpty();
    Files.createDirectories(run.path().resolve("checkpoint-x"));
    Files.createDirectories(run.path().resolve("checkpoint-7.tmp"));
    assertThat(run.newestCheckpoint()).isEmpty();
  }

  @Test
  void metricsOfStepsThatComeAgainAreForgotten() throws IOException {
    run.forgetMetricsAfter(5);
    for (int step : new int[] {5, 10, 15}) {
      run.addMetrics(JsonMapper.shared().createObjectNode().put("step", step));
    }
    Path metrics = run.path().resolve("metrics.jsonl");
    Files.writeString(
        metrics,
        Files.readString(metrics) + "{\"step\": 1",
        java.nio.charset.StandardCharsets.UTF_8);
    run.forgetMetricsAfter(10);
    assertThat(Files.readAllLines(metrics)).isEqualTo(List.of("{\"step\":5}", "{\"step\":10}"));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(run.path())) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
