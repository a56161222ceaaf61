package krelectra.app.explore.surprise;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import krelectra.app.explore.AlignedRows;
import krelectra.app.explore.ExploreViewModel;
import krelectra.app.explore.ModelStatus;
import krelectra.app.model.GeneratorViewModel;
import krelectra.app.task.BackgroundTask;
import krelectra.app.task.RunningTask;
import krelectra.app.task.TaskRunner;
import krelectra.inference.analysis.Analysis;
import krelectra.inference.analysis.ReferenceScores;
import krelectra.inference.text.Alignment.RtdRule;
import krelectra.inference.text.Unit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The units of the text at hand, the most surprising first, with what changed since the state
 * before or one that was pinned. To be used on the UI thread; alignment is done in the background.
 */
public final class SurpriseViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(SurpriseViewModel.class);

  private final ExploreViewModel explore;
  private final TaskRunner runner;
  private final CandidatesViewModel candidates;
  private final ObservableList<SurprisingUnit> units = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<List<String>> deleted =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper comparedWith = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper pinned = new ReadOnlyBooleanWrapper();
  private @Nullable State now;
  private @Nullable State before;
  private @Nullable State pin;
  private RunningTask running = () -> {};

  /**
   * Follows the text at hand.
   *
   * @param generator asked for candidates
   */
  public SurpriseViewModel(
      ExploreViewModel explore, GeneratorViewModel generator, TaskRunner runner) {
    this.explore = explore;
    this.runner = runner;
    this.candidates = new CandidatesViewModel(explore, generator, runner);
    explore.rtdProperty().addListener((value, old, shown) -> update());
    update();
  }

  /** The text at hand and its selection. */
  public ExploreViewModel explore() {
    return explore;
  }

  /** What the generator expects at the unit selected. */
  public CandidatesViewModel candidates() {
    return candidates;
  }

  /** The most surprising first; empty if no model has scored the text. */
  public ObservableList<SurprisingUnit> units() {
    return units;
  }

  /** What was taken out since the state that is compared with. */
  public ReadOnlyObjectProperty<List<String>> deletedProperty() {
    return deleted.getReadOnlyProperty();
  }

  /** The text of the state that is compared with; empty if there is none. */
  public ReadOnlyStringProperty comparedWithProperty() {
    return comparedWith.getReadOnlyProperty();
  }

  /** Whether that state stays the same while the text goes on to change. */
  public ReadOnlyBooleanProperty pinnedProperty() {
    return pinned.getReadOnlyProperty();
  }

  /** Against what percentiles are counted; null if the model has no reference. */
  public @Nullable ReferenceScores reference() {
    return explore.modelProperty().get() instanceof ModelStatus.Loaded loaded
        ? loaded.reference()
        : null;
  }

  /** Compares what follows with the text as it is now. */
  public void pin() {
    if (now != null) {
      pin = now;
      pinned.set(true);
      rank();
    }
  }

  /** Compares with the state before again. */
  public void unpin() {
    pin = null;
    pinned.set(false);
    rank();
  }

  private void update() {
    Analysis analysis = explore.analysisProperty().get();
    AlignedRows rows = explore.rowsProperty().get();
    if (analysis == null || rows == null) {
      running.cancel();
      units.clear();
      deleted.set(List.of());
      return;
    }
    if (now == null || !now.rows().equals(rows)) {
      State shown = new State(analysis, rows);
      if (now != null && !now.isAsOf(shown)) {
        before = now;
      }
      now = shown;
    }
    rank();
  }

  private void rank() {
    running.cancel();
    State shown = now;
    State compared = pin != null ? pin : before;
    comparedWith.set(compared == null ? "" : compared.text());
    if (shown == null || explore.rowsProperty().get() == null) {
      return;
    }
    Unit unit = explore.unitProperty().get();
    RtdRule rule = explore.rtdRuleProperty().get();
    running =
        BackgroundTask.of(progress -> Ranking.of(shown, compared, unit, rule, progress))
            .onSuccess(
                ranking -> {
                  units.setAll(ranking.units());
                  deleted.set(ranking.deleted());
                })
            .onFailure(e -> LOG.error("the units of a text could not be ranked", e))
            .startWith(runner);
  }
}
