package krelectra.app.explore.pattern;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import krelectra.app.task.BackgroundTask;
import krelectra.app.task.RunningTask;
import krelectra.app.task.TaskRunner;
import krelectra.inference.InputException;
import krelectra.inference.analysis.Analyzer;
import krelectra.inference.analysis.pattern.AttentionPattern;
import krelectra.inference.analysis.pattern.PatternFile;
import krelectra.inference.analysis.pattern.PatternMatch;
import krelectra.inference.analysis.pattern.PatternSearch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A search of a file for a pattern. To be used on the UI thread. */
public final class PatternViewModel {
  /** More cannot be read; the search ends there. The command writes them all. */
  static final int MOST = 5_000;

  private static final Logger LOG = LoggerFactory.getLogger(PatternViewModel.class);

  private final ObservableValue<@Nullable Analyzer> analyzer;
  private final TaskRunner runner;
  private final Consumer<PatternMatch> open;
  private final PatternForm form = new PatternForm();
  private final ObjectProperty<@Nullable Path> file = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<PatternState> state =
      new ReadOnlyObjectWrapper<>(new PatternState.Idle());
  private final ObservableList<PatternMatch> matches = FXCollections.observableArrayList();
  private final ObservableList<PatternMatch> listed =
      FXCollections.unmodifiableObservableList(matches);
  private RunningTask running = () -> {};
  private Object request = new Object();
  private boolean isChosen;

  /**
   * Starts without a file.
   *
   * @param analyzer the model that is asked; null while there is none
   * @param open takes the match that the user wants to see
   */
  public PatternViewModel(
      ObservableValue<@Nullable Analyzer> analyzer,
      TaskRunner runner,
      Consumer<PatternMatch> open) {
    this.analyzer = analyzer;
    this.runner = runner;
    this.open = open;
    analyzer.subscribe((before, now) -> cancel());
  }

  /** The query. */
  public PatternForm form() {
    return form;
  }

  /** The model that is asked; null while there is none. */
  public ObservableValue<@Nullable Analyzer> analyzer() {
    return analyzer;
  }

  /** The file to search; null for none yet. */
  public ObservableValue<@Nullable Path> file() {
    return file;
  }

  /** Takes the file that the user chose for the search. */
  public void choose(Path chosen) {
    isChosen = true;
    show(chosen);
  }

  /** Takes the file that is open elsewhere, as long as the user chose none for the search. */
  public void offer(Path offered) {
    if (!isChosen) {
      show(offered);
    }
  }

  private void show(Path now) {
    if (!now.equals(file.get())) {
      cancel();
      matches.clear();
      file.set(now);
      state.set(new PatternState.Idle());
    }
  }

  /** How far the search is. */
  public ReadOnlyObjectProperty<PatternState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** What was found so far, in the order of the file. */
  public ObservableList<PatternMatch> matches() {
    return listed;
  }

  /** Shows a match in the views. */
  public void open(PatternMatch match) {
    open.accept(match);
  }

  /** Whether everything that a search needs is there. */
  public boolean isReady() {
    return file.get() != null
        && analyzer.getValue() != null
        && form.patternProperty().get() != null;
  }

  /** What the search itself leaves to be picked up by the UI thread. */
  private static final class Basket {
    private final Queue<PatternMatch> found = new ConcurrentLinkedQueue<>();
    private int count;

    /** For the searching thread alone. */
    void add(PatternMatch match) {
      if (count == MOST) {
        throw new CancellationException("more than can be listed");
      }
      count++;
      found.add(match);
    }

    boolean isFull() {
      return count == MOST;
    }

    List<PatternMatch> take() {
      List<PatternMatch> taken = new ArrayList<>();
      for (PatternMatch next = found.poll(); next != null; next = found.poll()) {
        taken.add(next);
      }
      return taken;
    }
  }

  /** Begins a search in place of any other. */
  public void search() {
    AttentionPattern pattern = form.patternProperty().get();
    Analyzer model = analyzer.getValue();
    Path searched = file.get();
    if (pattern == null || model == null || searched == null) {
      return;
    }
    running.cancel();
    matches.clear();
    Object own = new Object();
    request = own;
    var basket = new Basket();
    state.set(new PatternState.Searching(-1));
    running =
        BackgroundTask.of(progress -> search(model, pattern, searched, basket, progress))
            .onProgress(share -> whenAsked(own, () -> progressed(basket, share)))
            .onSuccess(isCut -> whenAsked(own, () -> ended(basket, isCut)))
            .onFailure(e -> whenAsked(own, () -> failed(e)))
            .onFinished(() -> whenAsked(own, this::lost))
            .startWith(runner);
  }

  /** Looks at every line; true if it ended early because enough was found. */
  private static boolean search(
      Analyzer model,
      AttentionPattern pattern,
      Path path,
      Basket basket,
      BackgroundTask.Progress progress) {
    var search = new PatternSearch(model, pattern);
    PatternFile file = PatternFile.open(path, progress);
    long step = Math.max(1, file.lines() / 500);
    try {
      file.search(
          search,
          basket::add,
          line -> {
            if (line % step == 0) {
              progress.report((double) line / file.lines());
            }
          },
          progress);
      return false;
    } catch (CancellationException e) {
      if (progress.isCancelled() || !basket.isFull()) {
        throw e;
      }
      return true;
    }
  }

  private void whenAsked(Object own, Runnable then) {
    if (own.equals(request)) {
      then.run();
    }
  }

  private void progressed(Basket basket, double share) {
    matches.addAll(basket.take());
    if (state.get() instanceof PatternState.Searching) {
      state.set(new PatternState.Searching(share));
    }
  }

  private void ended(Basket basket, boolean isCut) {
    matches.addAll(basket.take());
    state.set(new PatternState.Done(isCut));
  }

  private void failed(Exception e) {
    if (e instanceof InputException) {
      LOG.warn("a search for a pattern could not be done", e);
    } else {
      LOG.error("a search for a pattern failed", e);
    }
    boolean isInput = e instanceof InputException;
    state.set(new PatternState.Failed(isInput ? Objects.toString(e.getMessage(), "") : ""));
  }

  /** An error of the machine, as of memory, is nobody's result: the view must not wait for it. */
  private void lost() {
    if (state.get() instanceof PatternState.Searching) {
      state.set(new PatternState.Failed(""));
    }
  }

  /** Ends the search; what was found stays. */
  public void cancel() {
    if (state.get() instanceof PatternState.Searching) {
      running.cancel();
      request = new Object();
      state.set(new PatternState.Cancelled());
    }
  }
}
