package krelectra.inference.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import krelectra.inference.Cancellation;
import krelectra.inference.analysis.Analysis;
import krelectra.inference.analysis.Analyzer;
import krelectra.inference.analysis.CandidateFinder;
import krelectra.inference.analysis.PieceLogProbabilities;
import krelectra.inference.analysis.comparison.Part.Kind;
import krelectra.inference.text.Alignment.RtdRule;
import krelectra.inference.text.Span;
import krelectra.inference.text.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private Analyzer analyzer;
  private CandidateFinder generator;

  @BeforeEach
  void open() throws IOException, URISyntaxException {
    analyzer = Analyzer.open(ComparisonModel.folder());
    generator = CandidateFinder.openIfPresent(ComparisonModel.folder()).orElseThrow();
  }

  @AfterEach
  void close() throws IOException {
    analyzer.close();
    generator.close();
  }

  @Test
  void partsAreNamedByWhatBecameOfThem() {
    Comparison compared = compare("나는 학교에 갔다.", "나는 방에 갔다!", Unit.MORPHEME);
    assertThat(compared.parts().stream().map(Part::kind))
        .containsExactly(
            Kind.EQUAL,
            Kind.EQUAL,
            Kind.REPLACED,
            Kind.EQUAL,
            Kind.EQUAL,
            Kind.EQUAL,
            Kind.REPLACED);
    Part replaced = compared.parts().get(2);
    assertThat(compared.unitsA().surface(replaced.a())).isEqualTo("학교");
    assertThat(compared.unitsA().tags(replaced.a())).isEqualTo("NNG");
    assertThat(compared.unitsB().span(replaced.b())).isEqualTo(new Span(3, 4));
    float[] rtd = compared.a().analysis().rtd();
    assertThat(compared.rtdA(replaced, RtdRule.MAX)).isEqualTo(Math.max(rtd[3], rtd[4]));
    assertThat(compared.rtdA(replaced, RtdRule.MEAN))
        .isCloseTo((rtd[3] + rtd[4]) / 2, within(1e-6f));
    assertThat(compare("나는", "나는 갔다", Unit.EOJEOL).parts().getLast().kind())
        .isEqualTo(Kind.INSERTED);
    Comparison deleted = compare("나는 갔다", "나는", Unit.EOJEOL);
    assertThat(deleted.parts().getLast().kind()).isEqualTo(Kind.DELETED);
    assertThat(deleted.rtdB(deleted.parts().getLast(), RtdRule.MAX)).isNaN();
  }

  @Test
  void partsCoverBothTexts() {
    for (Unit unit : Unit.values()) {
      Comparison compared = compare("아버지가 방에 들어가신다", "아버지 가방에 들어 갔다", unit);
      int a = 0;
      int b = 0;
      for (Part part : compared.parts()) {
        assertThat(part.a().start()).isEqualTo(a);
        assertThat(part.b().start()).isEqualTo(b);
        a = part.a().end();
        b = part.b().end();
      }
      assertThat(a).isEqualTo(compared.unitsA().units().size());
      assertThat(b).isEqualTo(compared.unitsB().units().size());
    }
  }

  @Test
  void oneTextIsAlignedByPlaces() {
    // By surfaces alone the second of two like units could be taken for the first.
    Comparison compared = compare("나 나 나", "나 나 나", Unit.PIECE);
    assertThat(compared.parts()).hasSize(3).allMatch(part -> part.kind() == Kind.EQUAL);
    assertThat(compared.parts()).allMatch(part -> part.a().equals(part.b()));
  }

  @Test
  void longTextIsScoredInWindowsAsCandidatesAre() {
    String text = "나는 학교에 갔다. ".repeat(20);
    List<Double> progress = new ArrayList<>();
    PieceLogProbabilities scored =
        generator.logProbabilities(text, progress::add, Cancellation.NONE);
    assertThat(scored.count()).isEqualTo(160);
    for (int at : new int[] {1, 2, 45, 80, 81, 100, 160}) {
      double expected =
          Math.log(generator.find(text, null, at, 1, Cancellation.NONE).original().probability());
      assertThat(scored.values()[at]).as("piece %d", at).isCloseTo(expected, within(1e-4));
    }
    assertThat(progress).isSorted().hasSizeGreaterThan(3);
    assertThat(progress.getLast()).isGreaterThan(0.9).isLessThanOrEqualTo(1);
    Analysis whole = analyzer.analyze(text, Cancellation.NONE);
    assertThat(analyzer.analyzeScores(text, Cancellation.NONE).analysis().rtd())
        .containsExactly(whole.rtd(), within(1e-6f));
  }

  @Test
  void scoringCanBeCancelled() {
    int[] asked = {0};
    assertThatThrownBy(
            () ->
                generator.logProbabilities(
                    "나는 학교에 갔다. ".repeat(30), share -> {}, () -> ++asked[0] > 5))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void aTextWithoutPiecesHasNoMean() {
    ScoredText empty = new TextScorer(analyzer, generator).score(" ", s -> {}, Cancellation.NONE);
    assertThat(empty.rtdMean()).isNaN();
    assertThat(Objects.requireNonNull(empty.generator()).mean()).isNaN();
    assertThat(empty.discriminator().sum()).isZero();
  }

  @Test
  void aFolderWithoutGeneratorHasNone() throws IOException, URISyntaxException {
    // The generator itself is one; a folder beside which there is none is tested by the command.
    try (CandidateFinder own =
        CandidateFinder.openIfPresent(ComparisonModel.folder().resolve("generator"))
            .orElseThrow()) {
      assertThat(own.model().folder().name()).isEqualTo("generator");
    }
  }

  private Comparison compare(String a, String b, Unit unit) {
    var scorer = new TextScorer(analyzer, null);
    return Comparison.of(
        scorer.score(a, share -> {}, Cancellation.NONE),
        scorer.score(b, share -> {}, Cancellation.NONE),
        unit,
        Cancellation.NONE);
  }
}
