package krelectra.app.explore.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import krelectra.app.explore.ExploreViewModel;
import krelectra.app.explore.attention.Head;
import krelectra.app.task.TaskRunner;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import krelectra.inference.analysis.Analysis;
import krelectra.inference.analysis.AnalyzedText;
import krelectra.inference.analysis.Attention;
import krelectra.inference.analysis.ModelSummary;
import krelectra.inference.analysis.Window;
import krelectra.inference.analysis.change.HeadChanges;
import krelectra.inference.analysis.change.RtdSource;
import krelectra.inference.analysis.change.TuningChange;
import krelectra.inference.text.Eojeols;
import krelectra.inference.text.MorphemeAnalyzer;
import krelectra.inference.text.Piece;
import krelectra.inference.text.Span;
import krelectra.inference.training.finetuning.PredictionChange;
import krelectra.inference.training.finetuning.RunStages;
import krelectra.inference.training.finetuning.RunStages.Kind;
import krelectra.inference.training.finetuning.RunStages.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Without networks: what is asked, and when. */
class ChangeViewModelTest {
  private static final Path RUN = Path.of("runs", "one");
  private static final Stage EARLY = new Stage(Kind.CHECKPOINT, 10, RUN.resolve("checkpoint-10"));
  private static final Stage BEST = new Stage(Kind.BEST, 20, RUN.resolve("best"));

  private final List<String> asked = new ArrayList<>();
  private boolean isBroken;
  private final ExploreViewModel explore =
      new ExploreViewModel(TaskRunner.immediate(), new MorphemeAnalyzer(), Runnable::run);
  private final ChangeViewModel model =
      new ChangeViewModel(explore, new Fake(), TaskRunner.immediate());

  private final class Fake implements ChangeAsker {
    @Override
    public RunStages stages(Path run) {
      return new RunStages(run, Optional.of(Path.of("base")), List.of(EARLY, BEST));
    }

    @Override
    public TuningChange change(
        Path base,
        Stage tuned,
        @Nullable Stage earlier,
        String first,
        @Nullable String second,
        Cancellation cancellation) {
      asked.add(tuned.name() + " " + (earlier == null ? "-" : earlier.name()) + " " + first);
      if (isBroken) {
        throw InputException.at(tuned.folder(), "has gone", "restore it");
      }
      return changed(first);
    }

    @Override
    public List<PredictionChange> moved(
        RunStages run, Stage first, Stage second, Cancellation cancellation) {
      return List.of(new PredictionChange("1", "글", "긍정", "부정 0.6", "긍정 0.9", 0.5));
    }
  }

  /** Two pieces beside the special ones; the second head moves, the first does not. */
  private static TuningChange changed(String text) {
    List<Piece> pieces =
        List.of(
            new Piece(2, "[CLS]", null, 0),
            new Piece(5, "나", new Span(0, 1), 0),
            new Piece(3, "[SEP]", null, 0));
    float third = 1 / 3f;
    float[] flat = new float[18];
    java.util.Arrays.fill(flat, third);
    float[] moved = flat.clone();
    moved[9] = 1;
    moved[10] = 0;
    moved[11] = 0;
    Attention before = new Attention(1, 2, 3, flat);
    Attention after = new Attention(1, 2, 3, moved);
    var base =
        new Analysis(
            List.of(new AnalyzedText(text, new MorphemeAnalyzer().analyze(text), Eojeols.of(text))),
            pieces,
            List.of(new Window(1, 2, before)),
            new float[] {Float.NaN, 0.1f, Float.NaN},
            new float[0],
            new ModelSummary("base", "0", 1, List.of()));
    return new TuningChange(
        base,
        new ModelSummary("best", "1", 1, List.of()),
        after,
        HeadChanges.between(before, after),
        new float[] {Float.NaN, 0.4f, Float.NaN},
        RtdSource.BASE_HEAD,
        null,
        null);
  }

  @Test
  void nothingIsAskedBeforeSomebodyLooks() {
    explore.show("나");
    model.open(RUN);
    assertThat(asked).isEmpty();
    model.watchedProperty().set(true);
    assertThat(asked).containsExactly("best 10 나");
    assertThat(model.stateProperty().get()).isInstanceOf(ChangeState.Ready.class);
  }

  @Test
  void theMostChangedHeadComesFirstAndTheUsersStays() {
    model.watchedProperty().set(true);
    explore.show("나");
    model.open(RUN);
    assertThat(model.headProperty().get()).isEqualTo(new Head(0, 1));
    model.headProperty().set(new Head(0, 0));
    explore.show("나 나");
    assertThat(model.headProperty().get()).isEqualTo(new Head(0, 0));
  }

  @Test
  void whatWasAskedOnceIsKept() {
    model.watchedProperty().set(true);
    explore.show("나");
    model.open(RUN);
    model.stageProperty().set(EARLY);
    model.stageProperty().set(BEST);
    model.stageProperty().set(EARLY);
    assertThat(asked).containsExactly("best 10 나", "10 10 나");
  }

  @Test
  void aFaultIsASentenceAndCanBeTriedAgain() {
    model.watchedProperty().set(true);
    explore.show("나");
    isBroken = true;
    model.open(RUN);
    assertThat(model.stateProperty().get())
        .isInstanceOfSatisfying(
            ChangeState.Failed.class,
            failed -> assertThat(failed.sentence()).contains("has gone; restore it"));
    isBroken = false;
    model.retry();
    assertThat(model.stateProperty().get()).isInstanceOf(ChangeState.Ready.class);
  }

  @Test
  void withoutATextOrARunItSaysSo() {
    model.watchedProperty().set(true);
    assertThat(model.stateProperty().get()).isInstanceOf(ChangeState.NoRun.class);
    model.open(RUN);
    assertThat(model.stateProperty().get()).isInstanceOf(ChangeState.NoText.class);
    assertThat(asked).isEmpty();
  }

  @Test
  void sentencesAreAskedForByThemselves() {
    model.open(RUN);
    model.moved().ask(EARLY, BEST);
    assertThat(model.moved().found()).hasSize(1);
    assertThat(model.moved().askedProperty().get()).isTrue();
    assertThat(model.moved().workingProperty().get()).isFalse();
  }
}
