package krelectra.app.explore.compare;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import krelectra.app.model.GeneratorViewModel;
import krelectra.app.task.BackgroundTask;
import krelectra.app.task.RunningTask;
import krelectra.app.task.TaskRunner;
import krelectra.inference.InputException;
import krelectra.inference.analysis.CandidateFinder;
import krelectra.inference.analysis.PieceLogProbabilities;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks both sides' generators for pseudo-likelihoods. To be used on the UI thread. */
final class Likelihoods {
  private static final Logger LOG = LoggerFactory.getLogger(Likelihoods.class);

  private final GeneratorViewModel generator;
  private final GeneratorViewModel secondGenerator;
  private final TaskRunner runner;
  private final BiConsumer<PieceLogProbabilities, PieceLogProbabilities> found;
  private final ReadOnlyObjectWrapper<LikelihoodState> state =
      new ReadOnlyObjectWrapper<>(new LikelihoodState.None());
  private @Nullable ComparisonRequest asked;
  private @Nullable ComparisonRequest forced;
  private RunningTask running = () -> {};

  /** Both sides' generators. */
  private record Generators(CandidateFinder first, CandidateFinder second) {}

  /**
   * Asks nothing yet.
   *
   * @param found takes what both sides said
   */
  Likelihoods(
      GeneratorViewModel generator,
      GeneratorViewModel secondGenerator,
      TaskRunner runner,
      BiConsumer<PieceLogProbabilities, PieceLogProbabilities> found) {
    this.generator = generator;
    this.secondGenerator = secondGenerator;
    this.runner = runner;
    this.found = found;
  }

  ReadOnlyObjectProperty<LikelihoodState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Forgets what was asked. */
  void reset() {
    running.cancel();
    asked = null;
    state.set(new LikelihoodState.None());
  }

  /** Gives up masking pieces. */
  void cancel() {
    if (state.get() instanceof LikelihoodState.Working) {
      running.cancel();
      state.set(new LikelihoodState.Cancelled());
    }
  }

  /** The next question is asked however long it takes. */
  void force(@Nullable ComparisonRequest request) {
    forced = request;
    state.set(new LikelihoodState.None());
  }

  /**
   * Asks, or says why not.
   *
   * @param pieces of both sides
   * @param unasked so many at most are asked about without being forced
   */
  void ask(ComparisonRequest of, int pieces, int unasked) {
    if (state.get() instanceof LikelihoodState.Working) {
      return;
    }
    if (pieces > unasked && !of.equals(forced)) {
      state.set(new LikelihoodState.Waiting(pieces));
      return;
    }
    Generators ready = generators(of);
    if (ready != null) {
      start(of, ready);
    }
  }

  /** Both generators; null while one is missing, which the state then says. */
  private @Nullable Generators generators(ComparisonRequest of) {
    boolean same = of.first().equals(of.second());
    CandidateFinder first = ready(generator);
    CandidateFinder second = same ? first : first == null ? null : ready(secondGenerator);
    return first == null || second == null ? null : new Generators(first, second);
  }

  private @Nullable CandidateFinder ready(GeneratorViewModel wanted) {
    switch (wanted.stateProperty().get()) {
      case GeneratorViewModel.Ready ready -> {
        return ready.finder();
      }
      case GeneratorViewModel.NoModel none -> state.set(new LikelihoodState.None());
      case GeneratorViewModel.Loading loading -> state.set(new LikelihoodState.LoadingGenerator());
      case GeneratorViewModel.Missing missing ->
          state.set(new LikelihoodState.NoGenerator(missing.expected()));
      case GeneratorViewModel.Failed failed ->
          state.set(new LikelihoodState.Failed(sentence(failed.reason())));
      case GeneratorViewModel.Idle idle -> {
        state.set(new LikelihoodState.LoadingGenerator());
        wanted.request();
      }
    }
    return null;
  }

  private void start(ComparisonRequest of, Generators generators) {
    state.set(new LikelihoodState.Working(0));
    running.cancel();
    asked = of;
    running =
        BackgroundTask.of(
                progress ->
                    List.of(
                        generators
                            .first()
                            .logProbabilities(
                                of.a(), share -> progress.report(share / 2), progress),
                        generators
                            .second()
                            .logProbabilities(
                                of.b(), share -> progress.report(0.5 + share / 2), progress)))
            .onProgress(
                share -> {
                  if (of.equals(asked) && state.get() instanceof LikelihoodState.Working) {
                    state.set(new LikelihoodState.Working(share));
                  }
                })
            .onSuccess(both -> taken(both.get(0), both.get(1)))
            .onFailure(
                e -> {
                  LOG.warn("pseudo-likelihoods could not be computed", e);
                  state.set(new LikelihoodState.Failed(sentence(e)));
                })
            .startWith(runner);
  }

  private void taken(PieceLogProbabilities a, PieceLogProbabilities b) {
    found.accept(a, b);
    state.set(new LikelihoodState.Ready());
  }

  private static @Nullable String sentence(Exception e) {
    return e instanceof InputException ? e.getMessage() : null;
  }
}
