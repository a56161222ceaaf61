package krelectra.app.window;

import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import krelectra.app.explore.ExploreViewModel;
import krelectra.app.explore.ToolKind;
import krelectra.app.explore.TypingPause;
import krelectra.app.explore.attention.AttentionViewModel;
import krelectra.app.explore.attribution.AttributionViewModel;
import krelectra.app.explore.attribution.ModelExplainer;
import krelectra.app.explore.change.ChangeViewModel;
import krelectra.app.explore.change.ModelsOfRun;
import krelectra.app.explore.compare.CompareViewModel;
import krelectra.app.explore.compare.PairsViewModel;
import krelectra.app.explore.pattern.MatchInViews;
import krelectra.app.explore.pattern.PatternViewModel;
import krelectra.app.explore.surprise.SurpriseViewModel;
import krelectra.app.model.GeneratorViewModel;
import krelectra.app.model.ModelViewModel;
import krelectra.app.task.TaskRunner;
import krelectra.inference.analysis.Analyzer;
import krelectra.inference.model.Engines;
import org.jspecify.annotations.Nullable;

/**
 * The view models of the tools below the strip. Those that ask a model do so while they are open.
 */
public final class ToolViewModels implements AutoCloseable {
  private final GeneratorViewModel generator;
  private final AttributionViewModel attribution;
  private final SurpriseViewModel surprise;
  private final CompareViewModel compare;
  private final PairsViewModel pairs;
  private final PatternViewModel pattern;
  private final ChangeViewModel change;

  ToolViewModels(
      ExploreViewModel explore,
      AttentionViewModel attention,
      ObservableValue<@Nullable Analyzer> analyzer,
      ModelViewModel.Loader models,
      GeneratorViewModel.Loader generators,
      TaskRunner runner,
      TypingPause pause) {
    generator = new GeneratorViewModel(analyzer, generators, runner);
    attribution = new AttributionViewModel(explore, analyzer.map(ModelExplainer::new), runner);
    surprise = new SurpriseViewModel(explore, generator, runner);
    compare = new CompareViewModel(explore, analyzer, generator, models, generators, runner, pause);
    pairs = new PairsViewModel(compare, analyzer, generator, runner);
    pattern = new PatternViewModel(analyzer, runner, new MatchInViews(explore, attention));
    change = new ChangeViewModel(explore, new ModelsOfRun(Engines::start), runner);
    whileOpen(explore, ToolKind.CHANGE, change.watchedProperty());
    whileOpen(explore, ToolKind.COMPARE, compare.activeProperty());
    whileOpen(explore, ToolKind.ATTRIBUTION, attribution.watchedProperty());
    whileOpen(explore, ToolKind.SURPRISE, surprise.candidates().activeProperty());
  }

  private static void whileOpen(ExploreViewModel explore, ToolKind tool, BooleanProperty asks) {
    asks.bind(explore.toolProperty().isEqualTo(tool));
  }

  /** What an output owes to each unit. */
  public AttributionViewModel attribution() {
    return attribution;
  }

  /** The most surprising units. */
  public SurpriseViewModel surprise() {
    return surprise;
  }

  /** Two texts, or two models. */
  public CompareViewModel compare() {
    return compare;
  }

  /** Minimal pairs of a file. */
  public PairsViewModel pairs() {
    return pairs;
  }

  /** Sentences of a file in which a head does a certain thing. */
  public PatternViewModel pattern() {
    return pattern;
  }

  /** What tuning changed. */
  public ChangeViewModel change() {
    return change;
  }

  @Override
  public void close() {
    compare.close();
    generator.close();
  }
}
