package krelectra.app.explore.surprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import krelectra.app.explore.Selection;
import krelectra.app.explore.TextHistory;
import krelectra.app.explore.TextUnit;
import krelectra.app.task.TaskRunner;
import krelectra.inference.analysis.Candidate;
import krelectra.inference.analysis.comparison.Part;
import krelectra.inference.text.Span;
import krelectra.inference.text.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurpriseViewModelTest {
  private static final String SENTENCE = "나는 오늘 학교에 갔다.";

  @TempDir Path folder;
  private ExploredModel window;
  private SurpriseViewModel model;

  @BeforeEach
  void open() {
    window = new ExploredModel(TaskRunner.immediate());
    model = new SurpriseViewModel(window.explore, window.generator, TaskRunner.immediate());
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void theMostSurprisingComesFirst() {
    assertThat(model.units()).isEmpty();
    window.open();
    window.explore.show(SENTENCE);
    assertThat(model.units()).hasSize(8);
    assertThat(model.units().stream().map(SurprisingUnit::rank))
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    float before = 1;
    for (SurprisingUnit unit : model.units()) {
      assertThat(unit.probability()).isLessThanOrEqualTo(before);
      assertThat(unit.percentile()).isBetween(0f, 100f);
      assertThat(unit.change()).isEqualTo(Change.NONE);
      before = unit.probability();
    }
    assertThat(model.reference()).isNotNull();
    window.explore.unitProperty().set(Unit.EOJEOL);
    assertThat(model.units().stream().map(unit -> unit.unit().label()))
        .containsExactlyInAnyOrder("나는", "오늘", "학교에", "갔다.");
  }

  @Test
  void anEditShowsWhatItChanged() {
    window.open();
    window.explore.show(SENTENCE);
    float was = unit("갔").probability();
    window.explore.show("나는 오늘 집에 또 갔다.");
    assertThat(model.comparedWithProperty().get()).isEqualTo(SENTENCE);
    SurprisingUnit replaced = unit("집");
    assertThat(replaced.change().kind()).isEqualTo(Part.Kind.REPLACED);
    assertThat(replaced.change().textBefore()).isEqualTo("학교");
    assertThat(unit("또").change().kind()).isEqualTo(Part.Kind.INSERTED);
    assertThat(unit("또").change().difference()).isNaN();
    SurprisingUnit kept = unit("갔");
    assertThat(kept.change().before()).isEqualTo(was);
    assertThat(kept.change().difference()).isCloseTo(kept.probability() - was, within(1e-6f));
    window.explore.show("나는 집에 갔다.");
    assertThat(model.deletedProperty().get()).containsExactly("오늘", "또");
    assertThat(model.comparedWithProperty().get()).isEqualTo("나는 오늘 집에 또 갔다.");
  }

  @Test
  void aPinnedStateStays() {
    window.open();
    window.explore.show(SENTENCE);
    model.pin();
    window.explore.show("나는 오늘 집에 갔다.");
    window.explore.show("너는 오늘 집에 갔다.");
    assertThat(model.pinnedProperty().get()).isTrue();
    assertThat(model.comparedWithProperty().get()).isEqualTo(SENTENCE);
    assertThat(unit("집").change().textBefore()).isEqualTo("학교");
    model.unpin();
    assertThat(model.comparedWithProperty().get()).isEqualTo("나는 오늘 집에 갔다.");
    assertThat(unit("집").change().kind()).isEqualTo(Part.Kind.EQUAL);
  }

  @Test
  void candidatesAreAskedForTheMostSurprisingPieceSelected() {
    CandidatesViewModel candidates = model.candidates();
    assertThat(candidates.stateProperty().get()).isEqualTo(new CandidatesState.NoText());
    window.open();
    window.explore.show(SENTENCE);
    assertThat(candidates.stateProperty().get()).isEqualTo(new CandidatesState.NothingSelected());
    window.explore.unitProperty().set(Unit.EOJEOL);
    window.explore.selection().select(index("학교에"));
    List<PieceChoice> pieces = candidates.piecesProperty().get();
    assertThat(pieces).hasSizeGreaterThan(1);
    PieceChoice chosen = Objects.requireNonNull(candidates.chosenProperty().get());
    float[] rtd = Objects.requireNonNull(window.explore.analysisProperty().get()).rtd();
    assertThat(pieces).allMatch(piece -> rtd[piece.at()] <= rtd[chosen.at()]);
    assertThat(ready().at()).isEqualTo(chosen.at());
    PieceChoice other = pieces.stream().filter(p -> !p.equals(chosen)).findFirst().orElseThrow();
    candidates.chosenProperty().set(other);
    assertThat(ready().at()).isEqualTo(other.at());
    assertThat(ready().top().getFirst().rank()).isEqualTo(1);
    window.explore.selection().select(0);
    assertThat(candidates.stateProperty().get()).isEqualTo(new CandidatesState.NoPiece());
  }

  @Test
  void aCandidateTakesThePlaceOfThePieceAndCanBeTakenBack() {
    window.open();
    window.explore.show(SENTENCE);
    window.explore.selection().select(index("오늘"));
    Candidate candidate =
        ready().top().stream()
            .filter(each -> CandidatesViewModel.isText(each) && !each.text().startsWith("##"))
            .filter(each -> each.id() != ready().original().id())
            .findFirst()
            .orElseThrow();
    Span place = Objects.requireNonNull(ready().piece().span());
    model.candidates().replace(candidate);
    String put = CandidatesViewModel.surface(candidate);
    String expected = SENTENCE.substring(0, place.start()) + put + SENTENCE.substring(place.end());
    assertThat(window.explore.textProperty().get()).isEqualTo(expected);
    assertThat(window.explore.selection().selectionProperty().get().marks())
        .containsExactly(
            new Selection.Mark.Text(0, new Span(place.start(), place.start() + put.length())));
    assertThat(model.comparedWithProperty().get()).isEqualTo(SENTENCE);
    TextHistory history = window.explore.history();
    assertThat(history.hasLaterProperty().get()).isFalse();
    window.explore.go(-1);
    assertThat(window.explore.textProperty().get()).isEqualTo(SENTENCE);
    assertThat(history.hasEarlierProperty().get()).isFalse();
    window.explore.go(1);
    assertThat(window.explore.textProperty().get()).isEqualTo(expected);
    // What was typed meanwhile is not lost by going back.
    window.explore.show("전혀 다른 문장");
    window.explore.go(-1);
    window.explore.go(1);
    assertThat(window.explore.textProperty().get()).isEqualTo("전혀 다른 문장");
  }

  @Test
  void theSecondTextOfAPairIsReplacedInItsOwnField() {
    window.open();
    window.explore.show("비가 왔다.", SENTENCE);
    List<TextUnit> units =
        Objects.requireNonNull(window.explore.rowsProperty().get()).units(Unit.MORPHEME);
    int second = -1;
    for (int u = 0; u < units.size(); u++) {
      second = units.get(u).segment() == 1 && units.get(u).label().equals("오늘") ? u : second;
    }
    window.explore.selection().select(second);
    model.candidates().replace(ready().top().getFirst());
    assertThat(window.explore.textProperty().get()).isEqualTo("비가 왔다.");
  }

  @Test
  void aModelWithoutGeneratorSaysSo() throws IOException {
    window.model.open(ExploredModel.withoutGenerator(folder.resolve("alone")));
    window.explore.show(SENTENCE);
    window.explore.selection().select(2);
    assertThat(model.candidates().stateProperty().get())
        .isEqualTo(new CandidatesState.NoGenerator(folder.resolve("alone/generator")));
    assertThat(model.units()).isNotEmpty();
  }

  @Test
  void nobodyLookingMeansNoGenerator() {
    model.candidates().activeProperty().set(false);
    window.open();
    window.explore.show(SENTENCE);
    window.explore.selection().selectAll(Set.of(1));
    assertThat(window.generator.stateProperty().get())
        .isEqualTo(new krelectra.app.model.GeneratorViewModel.Idle());
    model.candidates().activeProperty().set(true);
    assertThat(ready().at()).isEqualTo(1);
  }

  private krelectra.inference.analysis.Candidates ready() {
    return ((CandidatesState.Ready) model.candidates().stateProperty().get()).found();
  }

  private SurprisingUnit unit(String label) {
    return model.units().stream()
        .filter(each -> each.unit().label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  private int index(String label) {
    return unit(label).index();
  }
}
