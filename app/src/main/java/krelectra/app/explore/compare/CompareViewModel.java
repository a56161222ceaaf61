package krelectra.app.explore.compare;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import krelectra.app.explore.ExploreViewModel;
import krelectra.app.explore.Selection;
import krelectra.app.explore.TypingPause;
import krelectra.app.model.GeneratorViewModel;
import krelectra.app.model.ModelViewModel;
import krelectra.app.task.BackgroundTask;
import krelectra.app.task.RunningTask;
import krelectra.app.task.TaskRunner;
import krelectra.inference.analysis.Analysis;
import krelectra.inference.analysis.Analyzer;
import krelectra.inference.analysis.PieceLogProbabilities;
import krelectra.inference.analysis.comparison.Comparison;
import krelectra.inference.analysis.comparison.Part;
import krelectra.inference.analysis.comparison.ScoredText;
import krelectra.inference.text.Unit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The text at hand beside another one, or beside itself as another model sees it. To be used on the
 * UI thread; a newer request cancels the older. RTD scores come first, the generators'
 * pseudo-likelihoods follow, as they take a pass a piece.
 */
public final class CompareViewModel implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CompareViewModel.class);

  /** Up to so many pieces of both sides are masked without being asked: a few seconds. */
  private static final int UNASKED_PIECES = 1024;

  private final ExploreViewModel explore;
  private final ObservableValue<@Nullable Analyzer> analyzer;
  private final GeneratorViewModel generator;
  private final SecondSide second;
  private final TaskRunner runner;
  private final BooleanProperty active = new SimpleBooleanProperty(true);
  private final ReadOnlyObjectWrapper<CompareState> state =
      new ReadOnlyObjectWrapper<>(new CompareState.NoModel());
  private final Likelihoods likelihoods;
  private final ReadOnlyObjectWrapper<@Nullable Comparison> comparison =
      new ReadOnlyObjectWrapper<>();
  private final IntegerProperty selected = new SimpleIntegerProperty(-1);
  private @Nullable ComparisonRequest current;
  private RunningTask running = () -> {};

  /**
   * Follows the text at hand.
   *
   * @param analyzer the model at hand; null if there is none
   * @param generator that of the model at hand
   * @param loader loads a second model
   * @param generatorLoader loads the second model's generator
   * @param pause how long to wait after a change of the second text
   */
  public CompareViewModel(
      ExploreViewModel explore,
      ObservableValue<@Nullable Analyzer> analyzer,
      GeneratorViewModel generator,
      ModelViewModel.Loader loader,
      GeneratorViewModel.Loader generatorLoader,
      TaskRunner runner,
      TypingPause pause) {
    this.explore = explore;
    this.analyzer = analyzer;
    this.generator = generator;
    this.runner = runner;
    this.second = new SecondSide(loader, generatorLoader, runner);
    this.likelihoods = new Likelihoods(generator, second.generator(), runner, this::generated);
    explore.analysisProperty().addListener((value, before, now) -> compare());
    explore.unitProperty().addListener((value, before, now) -> realign());
    analyzer.addListener((value, before, now) -> compare());
    generator.stateProperty().addListener((value, before, now) -> generate());
    second.generator().stateProperty().addListener((value, before, now) -> generate());
    second.model().analyzerProperty().addListener((value, before, now) -> compare());
    second.model().stateProperty().addListener((value, before, now) -> compare());
    second.textProperty().addListener((value, before, now) -> pause.restart(this::compare));
    second.againstProperty().addListener((value, before, now) -> compare());
    active.addListener((value, before, now) -> compare());
    selected.addListener((value, before, now) -> selectInStrip(now.intValue()));
    compare();
  }

  /** The text at hand, which is the first one. */
  public ExploreViewModel explore() {
    return explore;
  }

  /** With what it is compared. */
  public SecondSide second() {
    return second;
  }

  /** Whether anybody looks: otherwise nothing is computed. */
  public BooleanProperty activeProperty() {
    return active;
  }

  /** How far it is. */
  public ReadOnlyObjectProperty<CompareState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** How far the generators are. */
  public ReadOnlyObjectProperty<LikelihoodState> likelihoodProperty() {
    return likelihoods.stateProperty();
  }

  /** Both sides; null if there is nothing to compare. */
  public ReadOnlyObjectProperty<@Nullable Comparison> comparisonProperty() {
    return comparison.getReadOnlyProperty();
  }

  /** The index of the part that is looked at; −1 for none. */
  public IntegerProperty selectedProperty() {
    return selected;
  }

  /** Compares two texts at once. */
  public void show(String a, String b) {
    second.againstProperty().set(Against.TEXT);
    second.textProperty().set(b);
    explore.show(a);
    compare();
  }

  /** Exchanges the two texts. */
  public void swap() {
    String a = explore.textProperty().get();
    explore.textProperty().set(second.textProperty().get());
    second.textProperty().set(a);
    explore.analyse();
    compare();
  }

  /** Gives up masking pieces; RTD scores stay. */
  public void cancelLikelihood() {
    likelihoods.cancel();
  }

  /** Tries once more what failed or was given up, or begins what takes long. */
  public void retry() {
    if (state.get() instanceof CompareState.Failed) {
      current = null;
      compare();
    } else if (generator.stateProperty().get() instanceof GeneratorViewModel.Failed) {
      generator.request();
    } else {
      likelihoods.force(current);
      generate();
    }
  }

  private void compare() {
    Analysis analysis = explore.analysisProperty().get();
    Analyzer first = analyzer.getValue();
    if (!active.get()) {
      return;
    }
    CompareState missing = second.missing();
    if (first == null) {
      stop(new CompareState.NoModel());
    } else if (analysis == null) {
      stop(new CompareState.NoText());
    } else if (missing != null) {
      stop(missing);
    } else {
      start(second.with(analysis.texts().getFirst().text(), first));
    }
  }

  private void stop(CompareState why) {
    running.cancel();
    likelihoods.reset();
    current = null;
    present(null);
    state.set(why);
  }

  private void start(ComparisonRequest wanted) {
    if (wanted.equals(current)) {
      return;
    }
    running.cancel();
    likelihoods.reset();
    current = wanted;
    state.set(new CompareState.Working());
    Unit unit = explore.unitProperty().get();
    running =
        BackgroundTask.of(
                progress -> {
                  ScoredText a = ScoredText.of(wanted.first().analyzeScores(wanted.a(), progress));
                  ScoredText b = ScoredText.of(wanted.second().analyzeScores(wanted.b(), progress));
                  return Comparison.of(a, b, unit, progress);
                })
            .onSuccess(
                found -> {
                  present(found);
                  state.set(new CompareState.Ready());
                  if (found.unit() != explore.unitProperty().get()) {
                    realign();
                  }
                  generate();
                })
            .onFailure(
                e -> {
                  LOG.warn("texts could not be compared", e);
                  current = null;
                  present(null);
                  state.set(CompareState.Failed.of(e));
                })
            .startWith(runner);
  }

  /** Aligns the same scores in another unit. */
  private void realign() {
    Comparison shown = comparison.get();
    Unit unit = explore.unitProperty().get();
    boolean settled = state.get() instanceof CompareState.Ready;
    if (shown != null && settled && shown.unit() != unit) {
      running.cancel();
      running =
          BackgroundTask.of(progress -> Comparison.of(shown.a(), shown.b(), unit, progress))
              .onSuccess(
                  found -> {
                    // Meanwhile the generators may have answered.
                    Comparison latest = Objects.requireNonNullElse(comparison.get(), shown);
                    present(found.with(latest.a(), latest.b()));
                  })
              .onFailure(e -> LOG.error("texts could not be aligned", e))
              .startWith(runner);
    }
  }

  private void generate() {
    Comparison shown = comparison.get();
    ComparisonRequest of = current;
    if (shown == null || of == null || shown.a().generator() != null || !active.get()) {
      return;
    }
    int pieces = shown.a().analysis().pieces().size() + shown.b().analysis().pieces().size();
    likelihoods.ask(of, pieces, UNASKED_PIECES);
  }

  private void generated(PieceLogProbabilities a, PieceLogProbabilities b) {
    Comparison shown = comparison.get();
    if (shown != null) {
      int kept = selected.get();
      comparison.set(shown.with(shown.a().with(a), shown.b().with(b)));
      selected.set(kept);
    }
  }

  private void present(@Nullable Comparison found) {
    selected.set(-1);
    comparison.set(found);
  }

  /** What is looked at is selected in the text at hand, too. */
  private void selectInStrip(int index) {
    Comparison shown = comparison.get();
    if (shown != null && 0 <= index && index < shown.parts().size()) {
      Part part = shown.parts().get(index);
      if (!part.a().isEmpty()) {
        explore
            .selection()
            .selectionProperty()
            .set(new Selection(List.of(new Selection.Mark.Text(0, shown.unitsA().span(part.a())))));
      }
    }
  }

  @Override
  public void close() {
    running.cancel();
    likelihoods.reset();
    second.close();
  }
}
