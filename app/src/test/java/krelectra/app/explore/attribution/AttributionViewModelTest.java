package krelectra.app.explore.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import krelectra.app.explore.ExploreViewModel;
import krelectra.app.explore.ModelStatus;
import krelectra.app.task.BackgroundTask;
import krelectra.app.task.TaskRunner;
import krelectra.inference.InputException;
import krelectra.inference.analysis.Analyzer;
import krelectra.inference.analysis.attribution.Method;
import krelectra.inference.model.ElectraConfig;
import krelectra.inference.model.HeadKind;
import krelectra.inference.model.RandomModel;
import krelectra.inference.text.MorphemeAnalyzer;
import krelectra.inference.text.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // by open
class AttributionViewModelTest {
  private static final List<String> VOCABULARY =
      List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "나", "##는", "학교", "##에", "갔", "##다");

  @TempDir Path folder;

  private final ObjectProperty<@Nullable Explainer> explainer = new SimpleObjectProperty<>();
  private final ExploreViewModel explore =
      new ExploreViewModel(TaskRunner.immediate(), new MorphemeAnalyzer(), Runnable::run);
  private Analyzer analyzer;

  @BeforeEach
  void open() throws IOException {
    var config =
        new ElectraConfig(VOCABULARY.size(), 8, 8, 2, 2, 16, 64, 2, 1e-12, 0.1, 0.1, 0.4, 0);
    new RandomModel(HeadKind.SEQUENCE, config, List.of("부정", "긍정"), VOCABULARY).write(folder, 1);
    analyzer = Analyzer.open(folder);
    explore.modelProperty().set(ModelStatus.Loaded.of(analyzer));
    explainer.set(new ModelExplainer(analyzer));
  }

  @AfterEach
  void close() throws IOException {
    analyzer.close();
  }

  @Test
  void saysWhatIsMissing() {
    var model = watched(TaskRunner.immediate());
    assertThat(model.stateProperty().get()).isInstanceOf(AttributionState.NoText.class);
    explore.show("나는 학교에 갔다");
    assertThat(model.stateProperty().get()).isInstanceOf(AttributionState.NothingSelected.class);
    explore.selection().select(0);
    assertThat(model.stateProperty().get())
        .as("[CLS] has no score")
        .isInstanceOf(AttributionState.NothingSelected.class);
  }

  @Test
  void explainsWhatIsSelectedInTheUnitChosen() {
    var model = watched(TaskRunner.immediate());
    explore.unitProperty().set(Unit.EOJEOL);
    explore.show("나는 학교에 갔다");
    explore.selection().select(2);
    Explained explained = ready(model);
    assertThat(explained.target()).isEqualTo("학교에");
    assertThat(explained.values()).hasSize(5);
    float sum = 0;
    for (float value : explained.values()) {
      sum += value;
    }
    var attribution = explained.attribution();
    assertThat(sum - (attribution.output() - attribution.baseline()))
        .isCloseTo((float) attribution.gap(), org.assertj.core.api.Assertions.within(1e-4f));
    explore.unitProperty().set(Unit.PIECE);
    assertThat(ready(model).values()).hasSize(8);
    assertThat(ready(model).explained()).hasSize(2);
  }

  @Test
  void explainsClassesOfATunedModel() {
    var model = watched(TaskRunner.immediate());
    explore.show("나는 학교에 갔다");
    assertThat(model.outputs())
        .containsExactly(
            new Output.SelectedUnits(), new Output.Label(0, "부정"), new Output.Label(1, "긍정"));
    model.outputProperty().set(new Output.Label(1, "긍정"));
    float whole = ready(model).attribution().output();
    model.methodProperty().set(Method.GRADIENT_TIMES_INPUT);
    assertThat(ready(model).attribution().steps()).isEqualTo(1);
    assertThat(ready(model).attribution().output())
        .isCloseTo(whole, org.assertj.core.api.Assertions.within(1e-4f));
    explainer.set(null);
    assertThat(model.outputs()).hasSize(1);
    assertThat(model.stateProperty().get()).isInstanceOf(AttributionState.NoText.class);
  }

  @Test
  void doesNothingUnlessItIsWatched() {
    List<BackgroundTask<?>> started = new ArrayList<>();
    TaskRunner noting =
        task -> {
          started.add(task);
          return () -> {};
        };
    var model = new AttributionViewModel(explore, explainer, noting);
    explore.show("나는 학교에 갔다");
    explore.selection().select(1);
    assertThat(started).isEmpty();
    model.watchedProperty().set(true);
    assertThat(started).hasSize(1);
  }

  @Test
  void aNewerRequestCancelsTheOlder() {
    List<Boolean> cancelled = new ArrayList<>();
    TaskRunner never =
        task -> {
          int own = cancelled.size();
          cancelled.add(false);
          return () -> cancelled.set(own, true);
        };
    var model = watched(never);
    explore.show("나는 학교에 갔다");
    explore.selection().select(1);
    explore.selection().select(2);
    assertThat(cancelled).containsExactly(true, false);
    model.cancel();
    assertThat(cancelled).containsExactly(true, true);
    assertThat(model.stateProperty().get()).isInstanceOf(AttributionState.Cancelled.class);
  }

  @Test
  void tellsWhyItFailed() {
    var model = watched(TaskRunner.immediate());
    explainer.set(
        new Explainer() {
          @Override
          public List<String> labels() {
            return List.of("가");
          }

          @Override
          public krelectra.inference.analysis.attribution.Attribution explain(
              String first,
              @Nullable String second,
              krelectra.inference.analysis.attribution.Target target,
              Method method,
              int steps,
              krelectra.inference.Cancellation cancellation) {
            throw InputException.at("text", "is too long", "give a shorter text");
          }
        });
    explore.show("나는 학교에 갔다");
    explore.selection().select(1);
    assertThat(model.stateProperty().get())
        .isInstanceOfSatisfying(
            AttributionState.Failed.class,
            failed -> assertThat(failed.sentence()).contains("give a shorter text"));
  }

  private AttributionViewModel watched(TaskRunner runner) {
    var model = new AttributionViewModel(explore, explainer, runner);
    model.watchedProperty().set(true);
    return model;
  }

  private static Explained ready(AttributionViewModel model) {
    assertThat(model.stateProperty().get()).isInstanceOf(AttributionState.Ready.class);
    return ((AttributionState.Ready) model.stateProperty().get()).explained();
  }
}
