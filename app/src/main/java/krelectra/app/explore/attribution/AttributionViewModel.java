package krelectra.app.explore.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import krelectra.app.explore.AlignedRows;
import krelectra.app.explore.ExploreViewModel;
import krelectra.app.explore.TextUnit;
import krelectra.app.task.BackgroundTask;
import krelectra.app.task.RunningTask;
import krelectra.app.task.TaskRunner;
import krelectra.inference.InputException;
import krelectra.inference.analysis.attribution.Attribution;
import krelectra.inference.analysis.attribution.Method;
import krelectra.inference.analysis.attribution.Target;
import krelectra.inference.text.AlignedUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Explains an output of the model by the units of the text explored, as long as it is watched. To
 * be used on the UI thread.
 */
public final class AttributionViewModel {
  /** What an integration may have. */
  public static final int MOST_STEPS = 500;

  private static final Logger LOG = LoggerFactory.getLogger(AttributionViewModel.class);
  private static final Output SELECTED = new Output.SelectedUnits();

  private final ExploreViewModel explore;
  private final ObservableValue<@Nullable Explainer> explainer;
  private final TaskRunner runner;
  private final ObservableList<Output> outputs = FXCollections.observableArrayList(SELECTED);
  private final ObjectProperty<Output> output = new SimpleObjectProperty<>(SELECTED);
  private final ObjectProperty<Method> method =
      new SimpleObjectProperty<>(Method.INTEGRATED_GRADIENTS);
  private final IntegerProperty steps = new SimpleIntegerProperty(50);
  private final BooleanProperty watched = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<AttributionState> state =
      new ReadOnlyObjectWrapper<>(new AttributionState.NoText());
  private RunningTask running = () -> {};
  private Object request = new Object();
  private boolean isFollowing;

  /**
   * Will explain what is explored.
   *
   * @param explainer of the model at hand; null without one
   */
  public AttributionViewModel(
      ExploreViewModel explore, ObservableValue<@Nullable Explainer> explainer, TaskRunner runner) {
    this.explore = explore;
    this.explainer = explainer;
    this.runner = runner;
    InvalidationListener changed = observable -> explain();
    explainer.addListener((observable, before, now) -> modelChanged(now));
    explore.rowsProperty().addListener(changed);
    explore.unitProperty().addListener(changed);
    explore.selection().unitsProperty().addListener(observable -> selectionChanged());
    output.addListener(changed);
    method.addListener(changed);
    steps.addListener(changed);
    watched.addListener(changed);
    modelChanged(explainer.getValue());
  }

  /** What the model at hand lets one explain. */
  public ObservableList<Output> outputs() {
    return outputs;
  }

  /** What is explained. */
  public ObjectProperty<Output> outputProperty() {
    return output;
  }

  public ObjectProperty<Method> methodProperty() {
    return method;
  }

  /** Of the integration, 1–{@value #MOST_STEPS}. */
  public IntegerProperty stepsProperty() {
    return steps;
  }

  /** Whether anybody looks: gradients cost some ten times what an analysis does. */
  public BooleanProperty watchedProperty() {
    return watched;
  }

  /** How far it is. */
  public ReadOnlyObjectProperty<AttributionState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Gives up. */
  public void cancel() {
    if (state.get() instanceof AttributionState.Working) {
      running.cancel();
      request = new Object();
      state.set(new AttributionState.Cancelled());
    }
  }

  /** Explains once more. */
  public void retry() {
    explain();
  }

  private void modelChanged(@Nullable Explainer now) {
    List<Output> all = new ArrayList<>(List.of(SELECTED));
    List<String> labels = now == null ? List.of() : now.labels();
    for (int i = 0; i < labels.size(); i++) {
      all.add(new Output.Label(i, labels.get(i)));
    }
    outputs.setAll(all);
    if (!all.contains(output.get())) {
      output.set(SELECTED);
    }
    explain();
  }

  private void selectionChanged() {
    if (output.get().equals(SELECTED)) {
      explain();
    }
  }

  private void explain() {
    // Listeners of several values that change together come one after the other.
    if (isFollowing) {
      return;
    }
    isFollowing = true;
    running.cancel();
    request = new Object();
    AlignedRows rows = explore.rowsProperty().get();
    Explainer model = explainer.getValue();
    if (!watched.get() || rows == null || !rows.hasPieces() || model == null) {
      state.set(new AttributionState.NoText());
    } else if (output.get() instanceof Output.Label label) {
      start(model, rows, new Target.Label(label.index()), label.name(), Set.of());
    } else {
      explainSelected(model, rows);
    }
    isFollowing = false;
  }

  private void explainSelected(Explainer model, AlignedRows rows) {
    List<TextUnit> units = rows.units(explore.unitProperty().get());
    Set<Integer> selected =
        explore.selection().unitsProperty().get().stream()
            .filter(u -> u < units.size() && isScored(units.get(u)))
            .collect(Collectors.toSet());
    if (selected.isEmpty()) {
      state.set(new AttributionState.NothingSelected());
      return;
    }
    List<Integer> pieces = new ArrayList<>();
    List<Float> shares = new ArrayList<>();
    for (int u : selected.stream().sorted().toList()) {
      AlignedUnit unit = units.get(u).aligned();
      for (int k = 0; k < unit.pieces().length; k++) {
        pieces.add(unit.pieces()[k]);
        shares.add(unit.shares()[k]);
      }
    }
    float[] weights = new float[shares.size()];
    for (int k = 0; k < weights.length; k++) {
      weights[k] = shares.get(k);
    }
    var target =
        new Target.Replaced(pieces.stream().mapToInt(Integer::intValue).toArray(), weights);
    String name =
        selected.stream().sorted().map(u -> units.get(u).label()).collect(Collectors.joining(" "));
    start(model, rows, target, name, selected);
  }

  private static boolean isScored(TextUnit unit) {
    return !unit.isSpecial() && unit.aligned().pieces().length > 0;
  }

  private void start(
      Explainer model, AlignedRows rows, Target target, String name, Set<Integer> explained) {
    Object own = request;
    var unit = explore.unitProperty().get();
    String first = rows.texts().getFirst().text();
    String second = rows.texts().size() > 1 ? rows.texts().get(1).text() : null;
    Method by = method.get();
    int parts = Math.clamp(steps.get(), 1, MOST_STEPS);
    state.set(new AttributionState.Working());
    running =
        BackgroundTask.of(
                progress -> {
                  Attribution found = model.explain(first, second, target, by, parts, progress);
                  float[] values = rows.alignment(unit).sum(found.values());
                  return new Explained(found, name, rows.units(unit), values, explained);
                })
            .onSuccess(found -> settle(own, new AttributionState.Ready(found)))
            .onFailure(e -> failed(own, e))
            .onFinished(() -> settle(own, new AttributionState.Failed(null)))
            .startWith(runner);
  }

  private void failed(Object own, Exception e) {
    LOG.warn("an output could not be explained", e);
    settle(own, new AttributionState.Failed(e instanceof InputException ? e.getMessage() : null));
  }

  /** The first that comes of a request counts. */
  private void settle(Object own, AttributionState found) {
    if (own.equals(request) && state.get() instanceof AttributionState.Working) {
      state.set(found);
    }
  }
}
