package krelectra.app.explore.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import krelectra.app.model.GeneratorViewModel;
import krelectra.app.task.BackgroundTask;
import krelectra.app.task.RunningTask;
import krelectra.app.task.TaskRunner;
import krelectra.inference.InputException;
import krelectra.inference.analysis.Analyzer;
import krelectra.inference.analysis.CandidateFinder;
import krelectra.inference.analysis.comparison.PairFile;
import krelectra.inference.analysis.comparison.PairResult;
import krelectra.inference.analysis.comparison.PairSummary;
import krelectra.inference.analysis.comparison.PairTableFile;
import krelectra.inference.analysis.comparison.TextScorer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pairs of a file with what the measures say of each. To be used on the UI thread; pairs are
 * scored in the background and listed as they come.
 */
public final class PairsViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(PairsViewModel.class);

  /** The most pairs that are listed. */
  public static final int MAX_PAIRS = 200_000;

  private static final long REPORT_NANOS = 200_000_000;

  private final CompareViewModel compare;
  private final ObservableValue<@Nullable Analyzer> analyzer;
  private final GeneratorViewModel generator;
  private final TaskRunner runner;
  private final ObservableList<PairResult> results = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<PairsState> state =
      new ReadOnlyObjectWrapper<>(new PairsState.None());
  private final ReadOnlyObjectWrapper<PairSummary> summary =
      new ReadOnlyObjectWrapper<>(PairSummary.of(List.of()));
  private final ReadOnlyBooleanWrapper withGenerator = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable ExportResult> exported =
      new ReadOnlyObjectWrapper<>();
  private Object request = new Object();
  private RunningTask running = () -> {};
  private @Nullable Path waiting;

  /**
   * What became of an export.
   *
   * @param failure null if the file was written; a sentence, empty for a fault of the program
   */
  public record ExportResult(Path file, @Nullable String failure) {}

  /**
   * Starts without a file.
   *
   * @param compare shows a pair that is chosen
   * @param analyzer the model at hand; null if there is none
   * @param generator that of the model at hand
   */
  public PairsViewModel(
      CompareViewModel compare,
      ObservableValue<@Nullable Analyzer> analyzer,
      GeneratorViewModel generator,
      TaskRunner runner) {
    this.compare = compare;
    this.analyzer = analyzer;
    this.generator = generator;
    this.runner = runner;
    analyzer.addListener((value, before, now) -> cancel());
    generator.stateProperty().addListener((value, before, now) -> startIfReady());
  }

  /** How far it is. */
  public ReadOnlyObjectProperty<PairsState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** The pairs scored, in the order of the file. */
  public ObservableList<PairResult> results() {
    return results;
  }

  /** How often the first of a pair is preferred. */
  public ReadOnlyObjectProperty<PairSummary> summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /** The same for each label, by label. */
  public Map<String, PairSummary> labels() {
    return PairSummary.byLabel(results);
  }

  /** Whether the pairs listed have a generator's pseudo-likelihood. */
  public ReadOnlyBooleanProperty withGeneratorProperty() {
    return withGenerator.getReadOnlyProperty();
  }

  /** What became of the last export; null if there was none. */
  public ReadOnlyObjectProperty<@Nullable ExportResult> exportedProperty() {
    return exported.getReadOnlyProperty();
  }

  /** Scores a file's pairs in place of those that are listed. */
  public void open(Path file) {
    running.cancel();
    request = new Object();
    results.clear();
    summarize();
    exported.set(null);
    if (analyzer.getValue() == null) {
      waiting = null;
      state.set(new PairsState.NoModel());
      return;
    }
    waiting = file;
    state.set(new PairsState.Reading(file));
    generator.request();
    startIfReady();
  }

  /** Gives up scoring; what was scored stays listed. */
  public void cancel() {
    running.cancel();
    request = new Object();
    waiting = null;
    switch (state.get()) {
      case PairsState.Running r -> state.set(new PairsState.Stopped(r.file()));
      case PairsState.Reading r -> state.set(new PairsState.Stopped(r.file()));
      default -> {}
    }
  }

  /** Shows a pair in full. */
  public void show(PairResult result) {
    compare.show(result.pair().a(), result.pair().b());
  }

  /** Writes the pairs listed as {@link PairTableFile} does. */
  public void export(Path file) {
    List<PairResult> written = List.copyOf(results);
    exported.set(null);
    BackgroundTask.of(
            progress -> {
              PairTableFile.write(file, written);
              return file;
            })
        .onSuccess(done -> exported.set(new ExportResult(file, null)))
        .onFailure(
            e -> {
              LOG.warn("pairs could not be exported", e);
              String sentence = sentence(e);
              exported.set(new ExportResult(file, sentence == null ? "" : sentence));
            })
        .startWith(runner);
  }

  /** The generator is read first: with or without it, all pairs are scored alike. */
  private void startIfReady() {
    Path file = waiting;
    Analyzer first = analyzer.getValue();
    if (file == null || first == null) {
      return;
    }
    switch (generator.stateProperty().get()) {
      case GeneratorViewModel.Ready ready -> start(file, first, ready.finder());
      case GeneratorViewModel.Missing missing -> start(file, first, null);
      case GeneratorViewModel.Failed failed -> {
        waiting = null;
        state.set(new PairsState.Failed(file, sentence(failed.reason())));
      }
      case GeneratorViewModel.NoModel none -> {}
      case GeneratorViewModel.Idle idle -> {}
      case GeneratorViewModel.Loading loading -> {}
    }
  }

  private void start(Path file, Analyzer first, @Nullable CandidateFinder finder) {
    waiting = null;
    withGenerator.set(finder != null);
    Object own = new Object();
    request = own;
    var scored = new ConcurrentLinkedQueue<PairResult>();
    long[] all = {0};
    running =
        BackgroundTask.of(
                progress -> {
                  PairFile pairs = PairFile.open(file, progress);
                  if (pairs.pairs() > MAX_PAIRS) {
                    throw InputException.at(
                        file,
                        "holds " + pairs.pairs() + " pairs, up to " + MAX_PAIRS + " can be listed",
                        "split it, or use 'workbench compare --pairs'");
                  }
                  all[0] = pairs.pairs();
                  score(pairs, new TextScorer(first, finder), scored, progress);
                  return pairs;
                })
            .onProgress(
                share -> {
                  if (own.equals(request)) {
                    list(scored);
                    state.set(new PairsState.Running(file, results.size(), all[0]));
                  }
                })
            .onSuccess(
                pairs -> {
                  if (own.equals(request)) {
                    list(scored);
                    state.set(new PairsState.Ready(file));
                  }
                })
            .onFailure(
                e -> {
                  LOG.warn("pairs could not be scored", e);
                  if (own.equals(request)) {
                    list(scored);
                    state.set(new PairsState.Failed(file, sentence(e)));
                  }
                })
            .startWith(runner);
  }

  private static void score(
      PairFile pairs,
      TextScorer scorer,
      ConcurrentLinkedQueue<PairResult> scored,
      BackgroundTask.Progress progress) {
    long[] told = {0};
    double[] done = {0};
    pairs.forEach(
        pair -> {
          progress.check();
          scored.add(
              PairResult.of(
                  pair,
                  scorer.score(pair.a(), share -> {}, progress),
                  scorer.score(pair.b(), share -> {}, progress)));
          done[0]++;
          if (System.nanoTime() - told[0] > REPORT_NANOS) {
            progress.report(done[0] / pairs.pairs());
            told[0] = System.nanoTime();
          }
        });
  }

  private void list(ConcurrentLinkedQueue<PairResult> scored) {
    List<PairResult> more = new java.util.ArrayList<>();
    for (PairResult next = scored.poll(); next != null; next = scored.poll()) {
      more.add(next);
    }
    results.addAll(more);
    summarize();
  }

  private void summarize() {
    summary.set(PairSummary.of(results));
  }

  private static @Nullable String sentence(Exception e) {
    return e instanceof InputException ? e.getMessage() : null;
  }
}
