package krelectra.app.manual;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import krelectra.app.language.Language;
import org.jspecify.annotations.Nullable;

/** The manual as it is read: what is looked for, what was found, what is open. */
public final class ManualViewModel {
  private final ObservableValue<Language> language;
  private final Map<Language, Manual> manuals = new EnumMap<>(Language.class);
  private final StringProperty query = new SimpleStringProperty("");
  private final ObservableList<Section> found = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Section> open = new SimpleObjectProperty<>();

  /** Begins at the first section, in the language of now. */
  public ManualViewModel(ObservableValue<Language> language) {
    this.language = language;
    language.subscribe(now -> find());
    query.subscribe(now -> find());
  }

  private void find() {
    Manual manual = manuals.computeIfAbsent(language.getValue(), Manual::in);
    found.setAll(manual.find(query.get()));
    Section now = open.get();
    if (now == null || !found.contains(now)) {
      open.set(found.isEmpty() ? null : found.getFirst());
    }
  }

  /** Words that must all stand in a section; empty for the whole manual. */
  public StringProperty queryProperty() {
    return query;
  }

  /** The sections with the words. */
  public ObservableList<Section> found() {
    return found;
  }

  /** The section that is read; null if none was found. */
  public ObjectProperty<@Nullable Section> openProperty() {
    return open;
  }
}
