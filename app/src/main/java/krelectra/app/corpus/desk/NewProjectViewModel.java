package krelectra.app.corpus.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import krelectra.annotation.document.Project;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.Preset;
import krelectra.annotation.layer.Tagset;
import krelectra.app.corpus.CorpusState;
import krelectra.app.corpus.CorpusViewModel;

/** A project that is to be made: its name, and the layers that it begins with. */
public final class NewProjectViewModel {
  /** What keeps it from being made. */
  public enum Problem {
    NONE,
    NO_DATABASE,
    NO_NAME,
    TAKEN,
    /** Two of the presets define the same layer. */
    SAME_LAYER
  }

  private final CorpusViewModel corpus;
  private final StringProperty name = new SimpleStringProperty("");
  private final ObservableSet<Preset> presets = FXCollections.observableSet();

  /** Begins without a name. */
  public NewProjectViewModel(CorpusViewModel corpus) {
    this.corpus = corpus;
  }

  public StringProperty nameProperty() {
    return name;
  }

  /** What the project begins with. */
  public ObservableSet<Preset> presets() {
    return presets;
  }

  /** What keeps it from being made now. */
  public Problem problem() {
    String id = name.get().strip();
    if (!(corpus.stateProperty().get() instanceof CorpusState.Open)) {
      return Problem.NO_DATABASE;
    }
    if (id.isEmpty()) {
      return Problem.NO_NAME;
    }
    if (corpus.projects().stream().anyMatch(known -> known.id().equals(id))) {
      return Problem.TAKEN;
    }
    Set<String> layers = new HashSet<>();
    for (Preset preset : presets) {
      for (Layer layer : preset.layers()) {
        if (!layers.add(layer.id())) {
          return Problem.SAME_LAYER;
        }
      }
    }
    return Problem.NONE;
  }

  /**
   * Makes it, and takes it.
   *
   * @return whether it could be asked for
   */
  public boolean create() {
    if (problem() != Problem.NONE) {
      return false;
    }
    String id = name.get().strip();
    List<Edit> beginning = new ArrayList<>();
    Set<String> tagsets = new HashSet<>();
    for (Preset preset : presets) {
      for (Tagset tagset : preset.tagsets()) {
        if (tagsets.add(tagset.id())) {
          beginning.add(Edit.put(new Item.OfTagset(tagset)));
        }
      }
      preset.layers().forEach(layer -> beginning.add(Edit.put(new Item.OfLayer(layer))));
    }
    corpus.create(new Project(id, id, "", Map.of()), beginning);
    name.set("");
    presets.clear();
    return true;
  }
}
