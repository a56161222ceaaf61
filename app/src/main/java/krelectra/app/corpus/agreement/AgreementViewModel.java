package krelectra.app.corpus.agreement;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import krelectra.annotation.agreement.Agreement;
import krelectra.annotation.agreement.Bootstrap;
import krelectra.annotation.agreement.Weighting;
import krelectra.annotation.layer.Feature;
import krelectra.annotation.layer.Layer;
import krelectra.app.corpus.CorpusProblem;
import krelectra.app.corpus.CorpusViewModel;
import krelectra.app.corpus.LayerChoice;
import krelectra.app.corpus.agreement.LayerStudy.LabelAgreement;
import krelectra.app.corpus.agreement.LayerStudy.PairAgreement;
import krelectra.app.task.BackgroundTask;
import krelectra.app.task.RunningTask;
import krelectra.app.task.TaskRunner;
import krelectra.store.StoredProject;
import org.jspecify.annotations.Nullable;

/**
 * How far annotators agree in a layer: all measures that fit with their intervals, one of them
 * taken apart by pair and by label, and the items behind each figure.
 */
public final class AgreementViewModel {
  private static final int RESAMPLES = 1000;

  /** A measure taken apart. */
  public record Tables(List<PairAgreement> pairs, List<LabelAgreement> labels) {
    /** Nothing was measured. */
    public static final Tables NONE = new Tables(List.of(), List.of());

    /** Copies the lists. */
    public Tables {
      pairs = List.copyOf(pairs);
      labels = List.copyOf(labels);
    }
  }

  private final CorpusViewModel corpus;
  private final TaskRunner runner;
  private final LayerChoice choice;
  private final ReadOnlyObjectWrapper<AgreementState> state =
      new ReadOnlyObjectWrapper<>(new AgreementState.Idle());
  private final ObservableList<Agreement> measures = FXCollections.observableArrayList();
  private final StringProperty measure = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Tables> tables = new ReadOnlyObjectWrapper<>(Tables.NONE);
  private final ItemsBehind behind;
  private @Nullable LayerStudy study;
  private AtomicBoolean stopped = new AtomicBoolean();
  private int generation;
  private RunningTask measuring = () -> {};
  private RunningTask apart = () -> {};

  /**
   * Follows the corpus at hand.
   *
   * @param runner measures
   */
  public AgreementViewModel(CorpusViewModel corpus, TaskRunner runner) {
    this.corpus = corpus;
    this.runner = runner;
    this.behind = new ItemsBehind(corpus, runner, this::fail);
    this.choice = LayerChoice.of(corpus);
    choice.layerProperty().addListener((value, before, now) -> forget());
    measure.addListener((value, before, now) -> takeApart());
  }

  private void forget() {
    generation++;
    stopped.set(true);
    measuring.cancel();
    apart.cancel();
    behind.of(null);
    study = null;
    measures.clear();
    tables.set(Tables.NONE);
    state.set(new AgreementState.Idle());
  }

  /** The layers of the project at hand. */
  public ObservableList<Layer> layers() {
    return choice.layers();
  }

  /** The layer that is measured. */
  public ObjectProperty<@Nullable Layer> layerProperty() {
    return choice.layerProperty();
  }

  public ReadOnlyObjectProperty<AgreementState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** The measures that are there so far. */
  public ObservableList<Agreement> measures() {
    return measures;
  }

  /** The measure that is taken apart, by its name. */
  public StringProperty measureProperty() {
    return measure;
  }

  /** That measure by pair and by label. */
  public ReadOnlyObjectProperty<Tables> tablesProperty() {
    return tables.getReadOnlyProperty();
  }

  /** The items behind a figure. */
  public ItemsBehind behind() {
    return behind;
  }

  /** Reads all documents and measures. */
  public void measure() {
    StoredProject project = corpus.projectProperty().get();
    Layer at = choice.layerProperty().get();
    if (project == null || at == null) {
      return;
    }
    forget();
    state.set(new AgreementState.Reading());
    AtomicBoolean stop = new AtomicBoolean();
    stopped = stop;
    int mine = generation;
    measuring =
        BackgroundTask.of(progress -> read(project, at, stop, progress))
            .onSuccess(
                read -> {
                  study = read;
                  behind.of(read);
                  next(read, 0, mine);
                })
            .onFailure(this::fail)
            .startWith(runner);
  }

  private static LayerStudy read(
      StoredProject project, Layer layer, AtomicBoolean stop, BackgroundTask.Progress progress)
      throws IOException {
    String feature =
        layer
            .feature(Feature.LABEL)
            .or(() -> layer.features().stream().findFirst())
            .map(Feature::name)
            .orElse(Feature.LABEL);
    Bootstrap bootstrap = new Bootstrap(RESAMPLES, 0.95, 1, stop::get);
    LayerAgreement agreement =
        new LayerAgreement(
            project, layer, feature, Set.of(), bootstrap, (done, all) -> progress.check());
    return LayerAgreement.isOfSpans(layer)
        ? new SpanStudyOfLayer(agreement.spans(0))
        : new ClassStudy(agreement.classes(List.of(), Weighting.NONE));
  }

  /** Measures come one after the other, so that the quick ones are there at once. */
  private void next(LayerStudy read, int index, int mine) {
    List<String> all = read.measures();
    if (index == all.size()) {
      state.set(new AgreementState.Done(read.evidence(), read.single()));
      return;
    }
    state.set(new AgreementState.Measuring(index, all.size()));
    measuring =
        BackgroundTask.of(progress -> read.measure(all.get(index)))
            .onSuccess(
                found -> {
                  if (mine == generation) {
                    measures.add(found);
                    if (measures.size() == 1) {
                      begin(found.measure());
                    }
                    next(read, index + 1, mine);
                  }
                })
            .onFailure(this::fail)
            .startWith(runner);
  }

  private void begin(String first) {
    if (measure.get().equals(first)) {
      takeApart();
    } else {
      measure.set(first);
    }
  }

  private void fail(Exception e) {
    state.set(new AgreementState.Failed(CorpusProblem.sentence(e)));
  }

  /** Gives up what is under way; what was measured stays. */
  public void cancel() {
    stopped.set(true);
    measuring.cancel();
    apart.cancel();
    behind.cancel();
    if (state.get() instanceof AgreementState.Reading
        || state.get() instanceof AgreementState.Measuring) {
      LayerStudy known = study;
      state.set(
          known == null
              ? new AgreementState.Idle()
              : new AgreementState.Done(known.evidence(), known.single()));
    }
  }

  private void takeApart() {
    apart.cancel();
    tables.set(Tables.NONE);
    LayerStudy known = study;
    String chosen = measure.get();
    if (known == null || !known.measures().contains(chosen)) {
      return;
    }
    apart =
        BackgroundTask.of(
                progress ->
                    new Tables(
                        known.pairs(chosen, progress::isCancelled),
                        known.labels(chosen, progress::isCancelled)))
            .onSuccess(tables::set)
            .onFailure(this::fail)
            .startWith(runner);
  }
}
