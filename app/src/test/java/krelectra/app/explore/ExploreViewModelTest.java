package krelectra.app.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import krelectra.app.task.TaskRunner;
import krelectra.inference.InputException;
import krelectra.inference.analysis.Analysis;
import krelectra.inference.text.Alignment.RtdRule;
import krelectra.inference.text.MorphemeAnalyzer;
import krelectra.inference.text.Span;
import krelectra.inference.text.Unit;
import org.junit.jupiter.api.Test;

class ExploreViewModelTest {
  private static final MorphemeAnalyzer MORPHEMES = new MorphemeAnalyzer();
  private static final String SENTENCE = "나는 오늘 학교에 갔다.";

  private final List<Runnable> pauses = new ArrayList<>();
  private final ExploreViewModel model =
      new ExploreViewModel(TaskRunner.immediate(), MORPHEMES, pauses::add);

  @Test
  void beginsWithoutAModel() {
    assertThat(model.stateProperty().get()).isEqualTo(new ExploreState.NoModel());
    assertThat(model.rowsProperty().get()).isNull();
  }

  @Test
  void showsMorphemesBeforeTheModelIsThereAndEverythingAfter() {
    model.modelProperty().set(new ModelStatus.Loading("m"));
    model.show(SENTENCE);
    assertThat(model.stateProperty().get()).isEqualTo(new ExploreState.LoadingModel("m"));
    assertThat(rows().hasPieces()).isFalse();
    assertThat(labels(Unit.MORPHEME)).contains("학교", "에");
    assertThat(rows().units(Unit.PIECE)).isEmpty();
    assertThat(model.rtdProperty().get().isEmpty()).isTrue();

    model.modelProperty().set(FakeModel.loaded());
    assertThat(model.stateProperty().get()).isEqualTo(new ExploreState.Ready());
    assertThat(labels(Unit.PIECE)).startsWith("[CLS]", "나", "##는").endsWith(".", "[SEP]");
    assertThat(Objects.requireNonNull(model.analysisProperty().get()).pieces())
        .isEqualTo(rows().pieces());
  }

  @Test
  void keepsMorphemesWhenTheModelFails() {
    model.show(SENTENCE);
    model.modelProperty().set(new ModelStatus.Failed("no"));
    assertThat(model.stateProperty().get()).isEqualTo(new ExploreState.ModelFailed("no"));
    assertThat(labels(Unit.EOJEOL)).containsExactly("나는", "오늘", "학교에", "갔다.");
  }

  @Test
  void waitsForAPauseInTyping() {
    model.modelProperty().set(FakeModel.loaded());
    model.textProperty().set("나");
    model.textProperty().set("나는");
    assertThat(model.rowsProperty().get()).isNull();
    pauses.getLast().run();
    assertThat(labels(Unit.EOJEOL)).containsExactly("[CLS]", "나는", "[SEP]");
    model.textProperty().set("");
    pauses.getLast().run();
    assertThat(model.rowsProperty().get()).isNull();
    assertThat(model.stateProperty().get()).isEqualTo(new ExploreState.Empty());
  }

  @Test
  void aSecondTextMakesAPair() {
    model.modelProperty().set(FakeModel.loaded());
    model.show("나는 갔다", "오늘");
    assertThat(labels(Unit.EOJEOL)).containsExactly("[CLS]", "나는", "갔다", "[SEP]", "오늘", "[SEP]");
    assertThat(rows().units(Unit.MORPHEME).getLast().segment()).isEqualTo(1);
    model.pairProperty().set(false);
    assertThat(labels(Unit.EOJEOL)).containsExactly("[CLS]", "나는", "갔다", "[SEP]");
  }

  @Test
  void theSelectionStaysInPlaceWhenTheUnitChanges() {
    model.modelProperty().set(FakeModel.loaded());
    model.show("아버지가방에들어가신다 나는");
    model.unitProperty().set(Unit.PIECE);
    model.selection().select(3);
    assertThat(selected()).containsExactly("##방");
    model.unitProperty().set(Unit.MORPHEME);
    assertThat(selected()).containsExactly("방");
    model.unitProperty().set(Unit.EOJEOL);
    assertThat(selected()).containsExactly("아버지가방에들어가신다");
    model.unitProperty().set(Unit.PIECE);
    assertThat(selected()).containsExactly("##방");
    assertThat(model.selection().selectionProperty().get().marks())
        .containsExactly(new Selection.Mark.Text(0, new Span(4, 5)));
  }

  @Test
  void theSelectionSurvivesAnotherModelButNotAnotherText() {
    model.modelProperty().set(FakeModel.loaded());
    model.show(SENTENCE);
    model.selection().select(1);
    model.modelProperty().set(FakeModel.loaded());
    assertThat(model.selection().unitsProperty().get()).containsExactly(1);
    model.show("오늘");
    assertThat(model.selection().unitsProperty().get()).isEmpty();
  }

  @Test
  void keysMoveAndExtendTheSelection() {
    model.modelProperty().set(FakeModel.loaded());
    model.show(SENTENCE);
    model.unitProperty().set(Unit.EOJEOL);
    model.selection().move(1, false);
    assertThat(selected()).containsExactly("[CLS]");
    model.specialsProperty().set(false);
    model.selection().clear();
    model.selection().move(1, false);
    assertThat(selected()).containsExactly("나는");
    model.selection().move(1, true);
    model.selection().move(1, true);
    assertThat(selected()).containsExactly("나는", "오늘", "학교에");
    model.selection().move(-1, true);
    assertThat(selected()).containsExactly("나는", "오늘");
    model.selection().moveToEnd(1);
    assertThat(selected()).containsExactly("갔다.");
    model.selection().move(1, false);
    assertThat(selected()).containsExactly("갔다.");
    model.selection().extendTo(2);
    assertThat(selected()).containsExactly("오늘", "학교에", "갔다.");
    model.selection().toggle(3);
    assertThat(selected()).containsExactly("오늘", "갔다.");
    model.selection().selectAll(Set.of(1, 4));
    assertThat(selected()).containsExactly("나는", "갔다.");
  }

  @Test
  void movingOnFromAWiderSelectionLeavesIt() {
    model.modelProperty().set(FakeModel.loaded());
    model.show(SENTENCE);
    model.unitProperty().set(Unit.EOJEOL);
    model.selection().select(3);
    model.unitProperty().set(Unit.MORPHEME);
    assertThat(selected()).containsExactly("학교", "에");
    model.selection().move(1, false);
    assertThat(selected()).containsExactly("갔");
  }

  @Test
  void scoresFollowUnitRuleAndScale() {
    model.modelProperty().set(FakeModel.loaded());
    model.show(SENTENCE);
    model.unitProperty().set(Unit.EOJEOL);
    Analysis analysis = Objects.requireNonNull(model.analysisProperty().get());
    float a = analysis.percentile()[1];
    float b = analysis.percentile()[2];
    assertThat(model.rtdProperty().get().scale()).isEqualTo(RtdScale.PERCENTILE);
    assertThat(model.rtdProperty().get().at(0)).isNaN();
    assertThat(model.rtdProperty().get().at(1)).isEqualTo(Math.max(a, b));
    model.rtdRuleProperty().set(RtdRule.MEAN);
    assertThat(model.rtdProperty().get().at(1)).isCloseTo((a + b) / 2, within(1e-4f));
    model.rtdScaleProperty().set(RtdScale.PROBABILITY);
    model.unitProperty().set(Unit.PIECE);
    assertThat(model.rtdProperty().get().values()).isEqualTo(analysis.rtd());
  }

  @Test
  void withoutAReferenceScoresAreProbabilities() {
    model
        .modelProperty()
        .set(
            new ModelStatus.Loaded(
                (first, second, progress) -> {
                  Analysis full = FakeModel.analyze(first, second);
                  return new Analysis(
                      full.texts(),
                      full.pieces(),
                      full.windows(),
                      full.rtd(),
                      new float[0],
                      full.model());
                },
                "m",
                List.of(),
                null));
    model.show(SENTENCE);
    assertThat(model.rtdProperty().get().scale()).isEqualTo(RtdScale.PROBABILITY);
  }

  @Test
  void failuresAreSaid() {
    model.modelProperty().set(failing(InputException.at("text", "is bad", "write another")));
    model.show(SENTENCE);
    assertThat(model.stateProperty().get())
        .isEqualTo(new ExploreState.Failed("text: is bad; write another"));
    assertThat(model.rowsProperty().get()).isNull();
    model.modelProperty().set(failing(new IllegalStateException("inside")));
    assertThat(model.stateProperty().get()).isEqualTo(new ExploreState.Failed(null));
  }

  @Test
  void textBeyondTheLimitIsNotAnalysed() {
    model.modelProperty().set(FakeModel.loaded());
    model.show("가".repeat(ExploreViewModel.MAX_TEXT + 1));
    assertThat(model.stateProperty().get())
        .isEqualTo(new ExploreState.TooLong(ExploreViewModel.MAX_TEXT + 1));
  }

  @Test
  void aNewerTextCancelsTheOlder() {
    Deferred deferred = new Deferred();
    ExploreViewModel later = new ExploreViewModel(deferred, MORPHEMES, then -> {});
    later.modelProperty().set(FakeModel.loaded());
    later.show("나는");
    later.show("오늘");
    assertThat(later.stateProperty().get()).isEqualTo(new ExploreState.Analysing(-1));
    assertThat(deferred.cancelled).isEqualTo(1);
    deferred.runAll();
    assertThat(later.stateProperty().get()).isEqualTo(new ExploreState.Ready());
    assertThat(Objects.requireNonNull(later.rowsProperty().get()).texts().getFirst().text())
        .isEqualTo("오늘");
  }

  @Test
  void theSameTextIsNotAnalysedTwice() {
    Deferred deferred = new Deferred();
    ExploreViewModel later = new ExploreViewModel(deferred, MORPHEMES, Runnable::run);
    later.modelProperty().set(FakeModel.loaded());
    later.show("나는");
    later.analyse();
    assertThat(deferred.tasks).hasSize(1);
    later.retry();
    assertThat(deferred.tasks).hasSize(2);
  }

  @Test
  void theUserCanCancelAndTryAgain() {
    Deferred deferred = new Deferred();
    ExploreViewModel later = new ExploreViewModel(deferred, MORPHEMES, Runnable::run);
    later.modelProperty().set(FakeModel.loaded());
    later.show("나는");
    later.cancel();
    assertThat(later.stateProperty().get()).isEqualTo(new ExploreState.Cancelled());
    deferred.runAll();
    assertThat(later.stateProperty().get()).isEqualTo(new ExploreState.Cancelled());
    later.analyse();
    deferred.runAll();
    assertThat(later.stateProperty().get()).isEqualTo(new ExploreState.Ready());
  }

  @Test
  void progressIsPassedOn() {
    List<ExploreState> seen = new ArrayList<>();
    model.stateProperty().addListener((value, before, now) -> seen.add(now));
    model
        .modelProperty()
        .set(
            new ModelStatus.Loaded(
                (first, second, progress) -> {
                  progress.report(0.5);
                  return FakeModel.analyze(first, second);
                },
                "m",
                List.of(),
                null));
    model.show("나는");
    assertThat(seen)
        .containsSubsequence(
            new ExploreState.Analysing(-1),
            new ExploreState.Analysing(0.5),
            new ExploreState.Ready());
  }

  private AlignedRows rows() {
    return Objects.requireNonNull(model.rowsProperty().get());
  }

  private List<String> labels(Unit unit) {
    return rows().units(unit).stream().map(TextUnit::label).toList();
  }

  private List<String> selected() {
    List<TextUnit> units = rows().units(model.unitProperty().get());
    return model.selection().unitsProperty().get().stream()
        .map(index -> units.get(index).label())
        .toList();
  }

  private static ModelStatus.Loaded failing(RuntimeException e) {
    return new ModelStatus.Loaded(
        (first, second, progress) -> {
          throw e;
        },
        "m",
        List.of(),
        null);
  }

  /** Keeps tasks until they are wanted. */
  static final class Deferred implements TaskRunner {
    final Deque<Runnable> tasks = new ArrayDeque<>();
    int cancelled;

    @Override
    public krelectra.app.task.RunningTask start(krelectra.app.task.BackgroundTask<?> task) {
      boolean[] stopped = {false};
      tasks.add(
          () -> {
            // A task that is stopped before it runs does nothing but finish.
            if (!stopped[0]) {
              TaskRunner.immediate().start(task);
            }
          });
      return () -> {
        stopped[0] = true;
        cancelled++;
      };
    }

    void runAll() {
      while (!tasks.isEmpty()) {
        tasks.removeFirst().run();
      }
    }
  }
}
