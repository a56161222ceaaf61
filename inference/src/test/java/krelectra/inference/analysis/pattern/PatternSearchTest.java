package krelectra.inference.analysis.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import krelectra.inference.analysis.Analysis;
import krelectra.inference.analysis.Analyzer;
import krelectra.inference.analysis.Attention;
import krelectra.inference.analysis.attention.SeenUnits;
import krelectra.inference.analysis.attention.UnitMaps;
import krelectra.inference.analysis.attention.UnitsOfText;
import krelectra.inference.model.TinyModel;
import krelectra.inference.text.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatternSearchTest {
  private static final String SENTENCE = "나는 학교에 갔다! 아버지가 방에 들어가신다.";

  @TempDir Path folder;
  private Analyzer analyzer;

  @BeforeEach
  void open() throws IOException {
    analyzer = Analyzer.open(TinyModel.write(folder.resolve("model")));
  }

  @AfterEach
  void close() throws IOException {
    analyzer.close();
  }

  private List<PatternMatch> search(String pattern, String text) {
    List<PatternMatch> found = new ArrayList<>();
    new PatternSearch(analyzer, AttentionPattern.parse(pattern))
        .search(1, text, found::add, Cancellation.NONE);
    return found;
  }

  @Test
  void findsEveryWeightBetweenTheUnitsOfTheView() {
    Analysis analysis = analyzer.analyze(SENTENCE, Cancellation.NONE);
    SeenUnits seen = UnitsOfText.of(analysis, Unit.MORPHEME).in(0);
    Attention maps = Objects.requireNonNull(analysis.windows().getFirst().attention());
    int m = seen.units().size();
    List<String> expected = new ArrayList<>();
    for (int from = 1; from < m - 1; from++) {
      for (int to = 1; to < m - 1; to++) {
        for (int layer = 0; layer < 3; layer++) {
          for (int head = 0; head < 4; head++) {
            float weight = UnitMaps.whole(maps, seen.alignment()).map(layer, head)[from * m + to];
            if (weight > 0.2) {
              expected.add(name(seen, from, to, layer, head));
            }
          }
        }
      }
    }
    List<PatternMatch> found = search("head * from * to any * > 0.2", SENTENCE);
    assertThat(expected).hasSizeGreaterThan(5);
    assertThat(found)
        .extracting(
            match -> match.from() + " " + match.to() + " " + match.layer() + "-" + match.head())
        .containsExactlyElementsOf(expected);
    PatternMatch first = found.getFirst();
    assertThat(first.text()).isEqualTo(SENTENCE);
    assertThat(Objects.requireNonNull(first.from().span()).of(SENTENCE))
        .isEqualTo(first.from().label());
  }

  private static String name(SeenUnits seen, int from, int to, int layer, int head) {
    return seen.units().get(from) + " " + seen.units().get(to) + " " + layer + "-" + head;
  }

  @Test
  void everyPairHasOneWeightAboveOrBelow() {
    int above = search("head 2-3 from N* to next J* > 0.05", SENTENCE).size();
    int below = search("head 2-3 from N* to next J* < 0.05", SENTENCE).size();
    assertThat(above + below).isEqualTo(4);
    assertThat(search("head 2-3 from N* to next J* > 0", SENTENCE))
        .allMatch(match -> match.layer() == 1 && match.head() == 2)
        .allMatch(match -> match.from().isNominal() && match.to().isParticle());
  }

  @Test
  void longLinesAreFoundOnceInOverlappingWindows() {
    List<PatternMatch> found =
        search("head 1-1 from NP to next JX > 0", (SENTENCE + " ").repeat(30));
    assertThat(found).extracting(match -> match.from().span()).doesNotHaveDuplicates().hasSize(30);
  }

  @Test
  void specialPiecesCanBeTargets() {
    List<PatternMatch> found = search("head 1-1 from NP to any [SEP] > 0", SENTENCE);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().to().span()).isNull();
    Analysis analysis = analyzer.analyze(SENTENCE, Cancellation.NONE);
    Attention maps = Objects.requireNonNull(analysis.windows().getFirst().attention());
    assertThat(found.getFirst().weight()).isCloseTo(maps.at(0, 0, 1, maps.n() - 1), within(1e-6f));
  }

  @Test
  void aFileIsSearchedLineByLine() throws IOException {
    Path file = folder.resolve("text.txt");
    Files.writeString(file, SENTENCE + "\n\n학교에 갔다!\n" + SENTENCE + "\n");
    PatternFile opened = PatternFile.open(file, Cancellation.NONE);
    assertThat(opened.lines()).isEqualTo(4);
    List<Long> lines = new ArrayList<>();
    List<Long> done = new ArrayList<>();
    var search =
        new PatternSearch(analyzer, AttentionPattern.parse("head 1-1 from NP to next JX > 0"));
    opened.search(search, match -> lines.add(match.line()), done::add, Cancellation.NONE);
    assertThat(lines).containsExactly(1L, 4L);
    assertThat(done).containsExactly(1L, 2L, 3L, 4L);
    assertThatThrownBy(() -> opened.search(search, match -> {}, line -> {}, () -> true))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void aHeadThatTheModelHasNotIsRefused() {
    assertThatThrownBy(() -> search("head 4-1 from * to any * > 0", SENTENCE))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no head 4-1")
        .hasMessageContaining("3 layers of 4 heads");
  }
}
