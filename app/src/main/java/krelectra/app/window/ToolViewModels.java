package krelectra.app.window;

import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import krelectra.app.explore.ExploreViewModel;
import krelectra.app.explore.ToolKind;
import krelectra.app.explore.attribution.AttributionViewModel;
import krelectra.app.explore.attribution.ModelExplainer;
import krelectra.app.explore.surprise.SurpriseViewModel;
import krelectra.app.model.GeneratorViewModel;
import krelectra.app.task.TaskRunner;
import krelectra.inference.analysis.Analyzer;
import org.jspecify.annotations.Nullable;

/**
 * The view models of the tools below the strip. Those that ask a model do so while they are open.
 */
public final class ToolViewModels implements AutoCloseable {
  private final GeneratorViewModel generator;
  private final AttributionViewModel attribution;
  private final SurpriseViewModel surprise;

  ToolViewModels(
      ExploreViewModel explore,
      ObservableValue<@Nullable Analyzer> analyzer,
      GeneratorViewModel.Loader generators,
      TaskRunner runner) {
    generator = new GeneratorViewModel(analyzer, generators, runner);
    attribution = new AttributionViewModel(explore, analyzer.map(ModelExplainer::new), runner);
    surprise = new SurpriseViewModel(explore, generator, runner);
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

  @Override
  public void close() {
    generator.close();
  }
}
