package krelectra.inference.analysis.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import krelectra.inference.Cancellation;
import krelectra.inference.analysis.Analysis;
import krelectra.inference.analysis.Analyzer;
import krelectra.inference.model.TinyModel;
import krelectra.inference.text.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnitsOfTextTest {
  private static final String SENTENCE = "나는 학교에 갔다! 아버지가 방에 들어가신다. ";

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
  void everyUnitIsOwnedByOneWindow() {
    for (String second : new String[] {null, SENTENCE.repeat(20)}) {
      Analysis analysis = analyzer.analyze(SENTENCE.repeat(30), second, Cancellation.NONE);
      assertThat(analysis.isStitched()).isTrue();
      for (Unit unit : Unit.values()) {
        UnitsOfText text = UnitsOfText.of(analysis, unit);
        List<Integer> owned = new ArrayList<>();
        for (int w = 0; w < analysis.windows().size(); w++) {
          SeenUnits seen = text.in(w);
          int n = analysis.windows().get(w).end() - analysis.windows().get(w).start() + 2;
          assertThat(seen.alignment().pieces()).isEqualTo(n);
          assertThat(seen.units().getFirst().label()).isEqualTo("[CLS]");
          assertThat(seen.units().getLast().label()).isEqualTo("[SEP]");
          int[] pieces =
              seen.alignment().units().stream()
                  .flatMapToInt(each -> IntStream.of(each.pieces()))
                  .distinct()
                  .toArray();
          assertThat(pieces).as("every piece of the window").hasSize(n);
          for (int row = 0; row < seen.units().size(); row++) {
            if (seen.isOwned(row)) {
              owned.add(seen.indices().get(row));
            }
          }
        }
        assertThat(owned).as(unit.name()).doesNotHaveDuplicates().isSorted();
        long all = owned.getLast() + 1L;
        assertThat(owned).hasSize((int) all);
      }
    }
  }

  @Test
  void unitsKnowTheirTagsAndEojeols() {
    Analysis analysis = analyzer.analyze("나는 학교에", "갔다!", Cancellation.NONE);
    List<MapUnit> morphemes = UnitsOfText.of(analysis, Unit.MORPHEME).in(0).units();
    assertThat(morphemes)
        .extracting(unit -> unit.segment() + unit.label() + "/" + unit.tag() + unit.eojeol())
        .startsWith("0[CLS]/-1", "0나/NP0", "0는/JX0", "0학교/NNG1", "0에/JKB1", "0[SEP]/-1")
        .endsWith("1[SEP]/-1");
    List<MapUnit> pieces = UnitsOfText.of(analysis, Unit.PIECE).in(0).units();
    assertThat(pieces.get(4))
        .satisfies(
            piece -> {
              assertThat(piece.label()).isEqualTo("##교");
              assertThat(piece.tag()).isEqualTo("NNG");
              assertThat(piece.eojeol()).isEqualTo(1);
            });
    assertThat(UnitsOfText.of(analysis, Unit.EOJEOL).in(0).units())
        .allMatch(unit -> unit.tag().isEmpty());
  }
}
