package krelectra.app.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import krelectra.app.task.BackgroundTask;
import krelectra.app.task.RunningTask;
import krelectra.app.task.TaskRunner;
import krelectra.inference.analysis.Analyzer;
import krelectra.inference.analysis.CandidateFinder;
import krelectra.inference.model.ModelFolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The generator that belongs to the model at hand. It is read only when somebody asks for it, and
 * closed when another model takes the place of its discriminator.
 */
public final class GeneratorViewModel implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GeneratorViewModel.class);

  /** Loads the generator of a discriminator's folder, if it has one. */
  @FunctionalInterface
  public interface Loader {
    Optional<CandidateFinder> load(Path folder) throws IOException;
  }

  /** What is going on. */
  public sealed interface State {}

  /** There is no model. */
  public record NoModel() implements State {}

  /** Nobody asked for it yet. */
  public record Idle() implements State {}

  /** It is being read. */
  public record Loading() implements State {}

  /** It answers. */
  public record Ready(CandidateFinder finder) implements State {}

  /**
   * The model came without one.
   *
   * @param expected where it would lie
   */
  public record Missing(Path expected) implements State {}

  /** There is one, but it cannot be used. */
  public record Failed(Exception reason) implements State {}

  private final ObservableValue<@Nullable Analyzer> analyzer;
  private final Loader loader;
  private final TaskRunner runner;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new NoModel());
  private RunningTask loading = () -> {};

  /**
   * Follows a model.
   *
   * @param analyzer the model at hand; null if there is none
   */
  public GeneratorViewModel(
      ObservableValue<@Nullable Analyzer> analyzer, Loader loader, TaskRunner runner) {
    this.analyzer = analyzer;
    this.loader = loader;
    this.runner = runner;
    analyzer.addListener((value, before, now) -> modelChanged(now));
    modelChanged(analyzer.getValue());
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Begins to read it, unless that was done; also anew where it failed. */
  public void request() {
    Analyzer owner = analyzer.getValue();
    boolean due = state.get() instanceof Idle || state.get() instanceof Failed;
    if (owner == null || !due) {
      return;
    }
    Path folder = owner.model().folder().path();
    state.set(new Loading());
    loading =
        BackgroundTask.of(progress -> loadUnlessCancelled(folder, progress))
            .onSuccess(
                found ->
                    state.set(
                        found
                            .<State>map(Ready::new)
                            .orElseGet(() -> new Missing(folder.resolve(ModelFolder.GENERATOR)))))
            .onFailure(
                e -> {
                  LOG.warn("the generator of {} cannot be opened", folder, e);
                  state.set(new Failed(e));
                })
            .startWith(runner);
  }

  private Optional<CandidateFinder> loadUnlessCancelled(
      Path folder, BackgroundTask.Progress progress) throws IOException {
    Optional<CandidateFinder> found = loader.load(folder);
    if (progress.isCancelled() && found.isPresent()) {
      found.get().close();
      progress.check();
    }
    return found;
  }

  private void modelChanged(@Nullable Analyzer now) {
    loading.cancel();
    State before = state.get();
    state.set(now == null ? new NoModel() : new Idle());
    if (before instanceof Ready ready) {
      // In the background, because closing waits for who computes.
      BackgroundTask.of(
              progress -> {
                ready.finder().close();
                return ready;
              })
          .startWith(runner);
    }
  }

  @Override
  public void close() {
    modelChanged(null);
  }
}
