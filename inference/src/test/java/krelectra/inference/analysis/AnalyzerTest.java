package krelectra.inference.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import krelectra.inference.model.TinyModel;
import krelectra.inference.text.Piece;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyzerTest {
  private static final String LONG = "나는 학교에 갔다! 아버지가 방에 들어가신다. ".repeat(40);

  @TempDir Path folder;
  private Analyzer analyzer;

  @BeforeEach
  void open() throws IOException {
    analyzer = Analyzer.open(TinyModel.write(folder));
  }

  @AfterEach
  void close() throws IOException {
    analyzer.close();
  }

  @Test
  void aTextIsSeenAsAWhole() {
    Analysis analysis = analyze("나는 학교에 갔다!");
    assertThat(analysis.isStitched()).isFalse();
    assertThat(analysis.pieces()).hasSize(10);
    assertThat(analysis.texts())
        .singleElement()
        .satisfies(text -> assertThat(text.eojeols()).hasSize(3));
    for (int i = 0; i < analysis.pieces().size(); i++) {
      boolean scored = !analysis.pieces().get(i).isSpecial();
      assertThat(Float.isNaN(analysis.rtd()[i])).isNotEqualTo(scored);
    }
    Attention attention = Objects.requireNonNull(analysis.windows().getFirst().attention());
    assertThat(attention.n()).isEqualTo(10);
    assertThat(attention.layers()).isEqualTo(3);
    for (int row = 0; row < 10; row++) {
      double sum = 0;
      for (int to = 0; to < 10; to++) {
        sum += attention.at(2, 3, row, to);
      }
      assertThat(sum).isCloseTo(1, within(1e-5));
    }
    assertThat(analysis.percentile()).isEmpty();
    assertThat(analysis.model().warnings()).isEmpty();
  }

  @Test
  void theSecondTextOfAPairHasItsOwnOffsets() {
    Analysis analysis = analyzer.analyze("나는 방에", "학교에", Cancellation.NONE);
    assertThat(analysis.texts()).hasSize(2);
    Piece last = analysis.pieces().get(analysis.pieces().size() - 2);
    assertThat(last.segment()).isEqualTo(1);
    assertThat(Objects.requireNonNull(last.span()).of("학교에")).isEqualTo("에");
    assertThat(analysis.rtd()[1]).isNotEqualTo(analyze("나는 방에").rtd()[1]);
  }

  @Test
  void nothingGivesNothing() {
    for (String text : List.of("", " \t\n", "\u0000\u200b")) {
      Analysis analysis = analyze(text);
      assertThat(analysis.pieces()).hasSize(2);
      assertThat(analysis.windows()).hasSize(1);
      assertThat(analysis.rtd()).containsOnly(Float.NaN);
    }
  }

  @Test
  void aLongTextIsStitchedFromWindows() {
    Analysis whole = analyze(LONG);
    assertThat(whole.isStitched()).isTrue();
    for (int i = 1; i < whole.pieces().size() - 1; i++) {
      assertThat(whole.rtd()[i]).isBetween(0f, 1f);
    }
    Window second = whole.windows().get(1);
    Attention attention = analyzer.attention(whole, 1, Cancellation.NONE);
    assertThat(attention.n()).isEqualTo(second.end() - second.start() + 2).isEqualTo(128);
    // The middle of a window has its scores from that window alone.
    int middle = (second.start() + second.end()) / 2;
    Piece from = whole.pieces().get(second.start());
    Piece to = whole.pieces().get(second.end() - 1);
    String cut =
        LONG.substring(
            Objects.requireNonNull(from.span()).start(), Objects.requireNonNull(to.span()).end());
    // A piece in the middle of a word is another at its start: only an equal cut can be compared.
    Analysis part = analyze(cut);
    boolean same =
        part.pieces().subList(1, part.pieces().size() - 1).stream()
            .map(Piece::id)
            .toList()
            .equals(
                whole.pieces().subList(second.start(), second.end()).stream()
                    .map(Piece::id)
                    .toList());
    if (same) {
      assertThat(part.rtd()[1 + middle - second.start()])
          .isCloseTo(whole.rtd()[middle], within(1e-5f));
    }
    float[] scores = analyzer.scores(LONG, Cancellation.NONE);
    assertThat(scores).hasSize(whole.pieces().size() - 2);
    assertThat(scores[middle - 1]).isCloseTo(whole.rtd()[middle], within(1e-5f));
  }

  @Test
  void aLongPairIsStitchedAcrossItsTexts() {
    Analysis analysis = analyzer.analyze(LONG, LONG, Cancellation.NONE);
    long unscored = 0;
    for (float score : analysis.rtd()) {
      unscored += Float.isNaN(score) ? 1 : 0;
    }
    assertThat(unscored).isEqualTo(3);
  }

  @Test
  void inDetailNothingIsLeftOut() {
    String text = LONG.substring(0, 200);
    DetailedAnalysis detail = analyzer.analyzeInDetail(text, null, Cancellation.NONE);
    int n = detail.analysis().pieces().size();
    assertThat(n).isBetween(129, TinyModel.POSITIONS);
    assertThat(detail.analysis().windows()).hasSize(1);
    assertThat(detail.tensors().hiddenStates()).hasSize(4 * n * 32);
    assertThat(detail.tensors().rtdLogits()).hasSize(n);
    for (int i = 1; i < n - 1; i++) {
      assertThat(1 / (1 + Math.exp(-detail.tensors().rtdLogits()[i])))
          .isCloseTo(detail.analysis().rtd()[i], within(1e-6));
    }
    assertThatThrownBy(() -> analyzer.analyzeInDetail(LONG, null, Cancellation.NONE))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("160");
  }

  @Test
  void percentilesComeFromTheFolder() throws IOException {
    ReferenceScores reference =
        ReferenceScores.of("itself", analyzer.scores(LONG, Cancellation.NONE));
    ReferenceScoresFile.write(folder, reference);
    try (Analyzer again = Analyzer.open(folder)) {
      Analysis analysis = again.analyze("나는 방에", Cancellation.NONE);
      assertThat(analysis.percentile()[0]).isNaN();
      assertThat(analysis.percentile()[1]).isEqualTo(reference.percentile(analysis.rtd()[1]));
    }
  }

  @Test
  void cancellationLeavesAtOnce() {
    int[] asked = {0};
    Cancellation later = () -> ++asked[0] > 5;
    assertThatThrownBy(() -> analyzer.analyze(LONG, later))
        .isInstanceOf(CancellationException.class);
    assertThat(asked[0]).isEqualTo(6);
    assertThat(analyze("나는").rtd()[1]).isBetween(0f, 1f);
  }

  @Test
  void manyThreadsGetWhatOneGets() throws Exception {
    float[] alone = analyze("나는 학교에 갔다!").rtd();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<Analysis>> all =
          java.util.stream.IntStream.range(0, 40)
              .mapToObj(i -> threads.submit(() -> analyze("나는 학교에 갔다!")))
              .toList();
      for (Future<Analysis> one : all) {
        assertThat(one.get().rtd()).containsExactly(alone);
      }
    }
  }

  @Test
  void aClosedAnalyzerSaysSo() throws IOException {
    analyzer.close();
    assertThatThrownBy(() -> analyze("나는")).isInstanceOf(IllegalStateException.class);
  }

  private Analysis analyze(String text) {
    return analyzer.analyze(text, Cancellation.NONE);
  }
}
