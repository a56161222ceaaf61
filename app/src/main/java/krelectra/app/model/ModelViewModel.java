package krelectra.app.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import krelectra.app.task.BackgroundTask;
import krelectra.app.task.RunningTask;
import krelectra.app.task.TaskRunner;
import krelectra.inference.analysis.Analyzer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The model at hand. Another one takes its place only when it has loaded; until then, and if it
 * cannot be loaded, the one before goes on.
 */
public final class ModelViewModel implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ModelViewModel.class);

  /** Loads a model from its folder. */
  @FunctionalInterface
  public interface Loader {
    Analyzer load(Path folder) throws IOException;
  }

  /** What is going on. */
  public sealed interface State {}

  /** Nothing was opened yet. */
  public record Absent() implements State {}

  /** A folder is being read. */
  public record Loading(Path folder) implements State {}

  /** The model of that folder is at hand. */
  public record Ready(Path folder) implements State {}

  /** The folder could not be opened; a model that was at hand before still is. */
  public record Failed(Path folder, Exception reason) implements State {}

  private final Loader loader;
  private final TaskRunner runner;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new Absent());
  private final ReadOnlyObjectWrapper<@Nullable Analyzer> analyzer = new ReadOnlyObjectWrapper<>();
  private @Nullable RunningTask loading;

  public ModelViewModel(Loader loader, TaskRunner runner) {
    this.loader = loader;
    this.runner = runner;
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** The model at hand; null if there is none. */
  public ReadOnlyObjectProperty<@Nullable Analyzer> analyzerProperty() {
    return analyzer.getReadOnlyProperty();
  }

  /** The model at hand. */
  public Optional<Analyzer> analyzer() {
    return Optional.ofNullable(analyzer.get());
  }

  /** Opens a folder in the background; a folder that is still being opened is given up. */
  public void open(Path folder) {
    if (loading != null) {
      loading.cancel();
    }
    state.set(new Loading(folder));
    loading =
        BackgroundTask.of(progress -> loadUnlessCancelled(folder, progress))
            .onSuccess(loaded -> replace(folder, loaded))
            .onFailure(e -> fail(folder, e))
            .startWith(runner);
  }

  private Analyzer loadUnlessCancelled(Path folder, BackgroundTask.Progress progress)
      throws IOException {
    Analyzer loaded = loader.load(folder);
    if (progress.isCancelled()) {
      loaded.close();
      progress.check();
    }
    return loaded;
  }

  private void replace(Path folder, Analyzer loaded) {
    Analyzer before = analyzer.get();
    analyzer.set(loaded);
    state.set(new Ready(folder));
    close(before);
  }

  private void fail(Path folder, Exception e) {
    LOG.warn("{} cannot be opened", folder, e);
    state.set(new Failed(folder, e));
  }

  /** In the background, because closing waits for who computes. */
  private void close(@Nullable Analyzer old) {
    if (old != null) {
      BackgroundTask.of(
              progress -> {
                old.close();
                return old;
              })
          .startWith(runner);
    }
  }

  @Override
  public void close() {
    if (loading != null) {
      loading.cancel();
    }
    close(analyzer.get());
    analyzer.set(null);
    state.set(new Absent());
  }
}
