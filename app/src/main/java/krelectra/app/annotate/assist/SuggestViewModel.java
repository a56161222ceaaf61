package krelectra.app.annotate.assist;

import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import krelectra.annotation.layer.Layer;
import krelectra.app.corpus.CorpusViewModel;
import krelectra.app.corpus.work.WorkResult;
import krelectra.app.corpus.work.WorkState;
import krelectra.app.corpus.work.WorkViewModel;
import krelectra.app.loop.suggestion.Suggester;
import krelectra.app.loop.suggestion.SuggestionFilter;
import krelectra.app.loop.suggestion.TunedSuggestions;
import krelectra.app.loop.suggestion.WaitingSuggestions;
import krelectra.store.StoredProject;
import org.jspecify.annotations.Nullable;

/** Lets a run's model suggest labels of the layer at hand, and accepts many of them at once. */
public final class SuggestViewModel {
  private final CorpusViewModel corpus;
  private final WorkViewModel work;
  private final ObservableValue<@Nullable Layer> layer;
  private final RunChoices runs;
  private final Supplier<NDManager> engine;
  private final ObjectProperty<SuggestionFilter> filter =
      new SimpleObjectProperty<>(SuggestionFilter.UNLABELLED);
  private final DoubleProperty threshold = new SimpleDoubleProperty();
  private final DoubleProperty least = new SimpleDoubleProperty(0.9);
  private final ReadOnlyObjectWrapper<List<Double>> waiting =
      new ReadOnlyObjectWrapper<>(List.of());
  private final BooleanBinding isReady;
  private final BooleanBinding isBusy;
  private boolean isWatched;
  private int counting;

  SuggestViewModel(
      CorpusViewModel corpus,
      WorkViewModel work,
      ObservableValue<@Nullable Layer> layer,
      RunChoices runs,
      Supplier<NDManager> engine) {
    this.corpus = corpus;
    this.work = work;
    this.layer = layer;
    this.runs = runs;
    this.engine = engine;
    this.isBusy = Bindings.createBooleanBinding(work::isRunning, work.stateProperty());
    this.isReady =
        Bindings.createBooleanBinding(
            () -> runs.chosenProperty().get() != null && !work.isRunning(),
            runs.chosenProperty(),
            work.stateProperty());
    layer.addListener((value, before, now) -> look());
    corpus.revisionProperty().addListener((value, before, now) -> count());
  }

  /** Whether somebody sees this: else nothing is read. */
  void watch(boolean now) {
    isWatched = now;
    look();
  }

  private void look() {
    if (isWatched) {
      runs.refresh();
      count();
    }
  }

  private void count() {
    Layer of = layer.getValue();
    int mine = ++counting;
    if (!isWatched || of == null) {
      return;
    }
    corpus.ask(
        (project, progress) ->
            new WaitingSuggestions(project, of).probabilities((done, all) -> progress.check()),
        found -> {
          if (mine == counting) {
            waiting.set(found);
          }
        });
  }

  /** Whom to ask. */
  public RunChoices runs() {
    return runs;
  }

  /** Where suggestions are made. */
  public ObjectProperty<SuggestionFilter> filterProperty() {
    return filter;
  }

  /** Suggestions of a smaller probability are left out. */
  public DoubleProperty thresholdProperty() {
    return threshold;
  }

  /** Suggestions of this probability or more are accepted together. */
  public DoubleProperty leastProperty() {
    return least;
  }

  /** How sure each suggestion that waits is, the surest first. */
  public ReadOnlyObjectProperty<List<Double>> waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  /** How many suggestions are sure enough to be accepted together. */
  public long sureEnough() {
    return waiting.get().stream().filter(p -> p >= least.get()).count();
  }

  /** Whether suggesting can begin. */
  public BooleanBinding readyProperty() {
    return isReady;
  }

  /** Whether something is under way. */
  public BooleanBinding busyProperty() {
    return isBusy;
  }

  /** Lets the model suggest; one step, that undo takes back. */
  public void suggest() {
    RunChoice chosen = runs.chosenProperty().get();
    Layer of = layer.getValue();
    StoredProject project = corpus.projectProperty().get();
    if (chosen == null || of == null || project == null) {
      return;
    }
    var suggestions =
        new TunedSuggestions(
            chosen.folder(),
            chosen.isRun(),
            of,
            TunedSuggestions.main(of),
            filter.get(),
            threshold.get());
    String author = corpus.author();
    work.start(
        WorkState.Kind.SUGGESTION,
        chosen.name(),
        line -> {
          try (NDManager manager = engine.get()) {
            Suggester.Outcome outcome =
                suggestions.make(project, manager, author, line::at, line.cancellation());
            return new WorkResult.Suggested(
                outcome.asked(),
                outcome.suggested(),
                outcome.places(),
                outcome.unsure(),
                outcome.standing(),
                outcome.repeated());
          }
        },
        result -> changed(project));
  }

  /** Accepts what is sure enough; one step, that undo takes back. */
  public void acceptSure() {
    Layer of = layer.getValue();
    StoredProject project = corpus.projectProperty().get();
    if (of == null || project == null) {
      return;
    }
    double from = least.get();
    String author = corpus.author();
    work.start(
        WorkState.Kind.ACCEPTANCE,
        of.name(),
        line -> {
          WaitingSuggestions.Outcome outcome =
              new WaitingSuggestions(project, of).accept(from, author, line::at);
          return new WorkResult.Accepted(outcome.accepted(), outcome.left());
        },
        result -> changed(project));
  }

  private void changed(StoredProject project) {
    if (project.equals(corpus.projectProperty().get())) {
      corpus.changed();
    }
  }
}
