package krelectra.inference.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import krelectra.inference.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceScoresTest {
  @TempDir Path folder;

  @Test
  void percentilesAreSharesOfTheCorpus() {
    Random random = new Random(5);
    float[] scores = new float[20_000];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = (float) Math.pow(random.nextDouble(), 4); // most are low, as real ones
    }
    ReferenceScores reference = ReferenceScores.of("test", scores);
    assertThat(reference.pieces()).isEqualTo(20_000);
    for (float score : new float[] {0, 1e-5f, 0.001f, 0.05f, 0.4f, 0.97f, 1}) {
      int lower = 0;
      for (float other : scores) {
        lower += other < score ? 1 : 0;
      }
      assertThat(reference.percentile(score)).isCloseTo(lower / 200f, within(0.11f));
    }
  }

  @Test
  void equalScoresAreNotLower() {
    ReferenceScores reference = ReferenceScores.of("test", new float[] {0.5f, 0.5f, 0.5f});
    assertThat(reference.percentile(0.5f)).isZero();
    assertThat(reference.percentile(0.4f)).isZero();
    assertThat(reference.percentile(0.6f)).isEqualTo(100);
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    assertThat(ReferenceScoresFile.read(folder)).isEmpty();
    ReferenceScores written = ReferenceScores.of("NSMC, CC0", new float[] {0.1f, 1e-7f, 0.93f});
    ReferenceScoresFile.write(folder, written);
    ReferenceScores read = ReferenceScoresFile.read(folder).orElseThrow();
    assertThat(read.corpus()).isEqualTo("NSMC, CC0");
    assertThat(read.pieces()).isEqualTo(3);
    assertThat(read.quantiles()).containsExactly(written.quantiles());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "{\"corpus\":\"c\",\"pieces\":3,\"quantiles\":[0.5]}",
        "{\"corpus\":\"c\",\"pieces\":3,\"quantiles\":[0.5,0.4]}",
        "{\"corpus\":\"c\",\"pieces\":3,\"quantiles\":[0.5,null]}",
        "{\"corpus\":\"c\",\"pieces\":3,\"quantiles\":[0.5,1.5]}",
        "{\"corpus\":7,\"pieces\":3,\"quantiles\":[0.5,0.6]}",
      })
  void damagedFilesAreRefused(String json) throws IOException {
    Files.writeString(folder.resolve(ReferenceScoresFile.NAME), json);
    assertThatThrownBy(() -> ReferenceScoresFile.read(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(ReferenceScoresFile.NAME);
  }
}
