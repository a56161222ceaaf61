package krelectra.app.finetune;

import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import krelectra.annotation.dataset.DataSetFinding;
import org.jspecify.annotations.Nullable;

/** Which data set of the corpus at hand a run learns from, and how a new one is frozen. */
public final class SetChoice {
  private final LabelledSets labelled;
  private final Consumer<Exception> refused;
  private final ObservableList<LabelledSets.Entry> sets = FXCollections.observableArrayList();
  private final ObservableList<LabelledSets.Layer> layers = FXCollections.observableArrayList();
  private final ObjectProperty<LabelledSets.@Nullable Entry> set = new SimpleObjectProperty<>();
  private final ObservableList<DataSetFinding> findings = FXCollections.observableArrayList();

  /**
   * Nothing is chosen yet.
   *
   * @param refused takes why something could not be done
   */
  SetChoice(LabelledSets labelled, Consumer<Exception> refused) {
    this.labelled = labelled;
    this.refused = refused;
    set.subscribe(
        now -> {
          findings.clear();
          if (now != null) {
            labelled.check(now.name(), findings::setAll, refused);
          }
        });
  }

  /** Reads what there is. */
  void list() {
    labelled.list(
        (all, possible) -> {
          LabelledSets.Entry chosen = set.get();
          if (!sets.equals(all)) {
            sets.setAll(all);
            set.set(sets.contains(chosen) ? chosen : null);
          }
          if (!layers.equals(possible)) {
            layers.setAll(possible);
          }
        },
        refused);
  }

  /** The data sets of the corpus at hand. */
  public ObservableList<LabelledSets.Entry> sets() {
    return sets;
  }

  /** The layers that a set can be made from. */
  public ObservableList<LabelledSets.Layer> layers() {
    return layers;
  }

  /** The set that was chosen; null for none. */
  public ObjectProperty<LabelledSets.@Nullable Entry> setProperty() {
    return set;
  }

  /** What may spoil a training on the set. */
  public ObservableList<DataSetFinding> findings() {
    return findings;
  }

  /** Freezes a layer's labels as a set, and takes it. */
  public void freeze(LabelledSets.Layer layer, String wanted) {
    labelled.make(
        layer,
        wanted.strip(),
        found ->
            labelled.list(
                (all, possible) -> {
                  sets.setAll(all);
                  all.stream().filter(each -> each.name().equals(wanted.strip())).forEach(set::set);
                },
                refused),
        refused);
  }
}
