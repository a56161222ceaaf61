package krelectra.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusBenchmarkTest {
  @TempDir Path folder;

  @Test
  void whatIsMeasuredIsDoneToTheEnd() throws IOException {
    CorpusFigures figures = new CorpusBenchmark(folder, 50, 1).run(() -> false);

    assertThat(figures.sentences()).isEqualTo(50);
    assertThat(figures.bytes()).isEqualTo(Files.size(folder.resolve("corpus.tsv")));
    assertThat(folder.resolve("out.tsv")).hasSameTextualContentAs(folder.resolve("corpus.tsv"));
    assertThat(figures.edit()).isPositive();
    assertThat(figures.search()).isPositive();
    assertThat(figures.opening()).isPositive();
    assertThat(figures.page()).isPositive();
  }
}
