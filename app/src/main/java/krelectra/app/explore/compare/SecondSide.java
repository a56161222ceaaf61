package krelectra.app.explore.compare;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import krelectra.app.explore.ExploreViewModel;
import krelectra.app.model.GeneratorViewModel;
import krelectra.app.model.ModelViewModel;
import krelectra.app.task.TaskRunner;
import krelectra.inference.analysis.Analyzer;
import org.jspecify.annotations.Nullable;

/** With what the text at hand is compared: another text, or what another model makes of it. */
public final class SecondSide implements AutoCloseable {
  private final ObjectProperty<Against> against = new SimpleObjectProperty<>(Against.TEXT);
  private final StringProperty text = new SimpleStringProperty("");
  private final ModelViewModel model;
  private final GeneratorViewModel generator;

  SecondSide(
      ModelViewModel.Loader loader, GeneratorViewModel.Loader generatorLoader, TaskRunner runner) {
    this.model = new ModelViewModel(loader, runner);
    this.generator = new GeneratorViewModel(model.analyzerProperty(), generatorLoader, runner);
  }

  /** Which of the two. */
  public ObjectProperty<Against> againstProperty() {
    return against;
  }

  /** The second text. */
  public StringProperty textProperty() {
    return text;
  }

  /** The second model. */
  public ModelViewModel model() {
    return model;
  }

  GeneratorViewModel generator() {
    return generator;
  }

  /** Why there is nothing to compare with yet; null if there is. */
  @Nullable CompareState missing() {
    return against.get() == Against.TEXT ? missingText() : missingModel();
  }

  private @Nullable CompareState missingText() {
    int length = text.get().length();
    return text.get().isBlank()
        ? new CompareState.NoSecondText()
        : length > ExploreViewModel.MAX_TEXT ? new CompareState.TooLong(length) : null;
  }

  private @Nullable CompareState missingModel() {
    return switch (model.stateProperty().get()) {
      case ModelViewModel.Loading loading -> new CompareState.LoadingSecondModel();
      case ModelViewModel.Failed failed -> CompareState.Failed.of(failed.reason());
      case ModelViewModel.State other ->
          model.analyzer().isEmpty() ? new CompareState.NoSecondModel() : null;
    };
  }

  /** What is to be compared, once nothing is {@link #missing}. */
  ComparisonRequest with(String a, Analyzer first) {
    return against.get() == Against.TEXT
        ? new ComparisonRequest(a, text.get(), first, first)
        : new ComparisonRequest(a, a, first, model.analyzer().orElseThrow());
  }

  @Override
  public void close() {
    generator.close();
    model.close();
  }
}
