package krelectra.app.finetune;

import java.util.Objects;
import javafx.collections.ObservableMap;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;

/** Every setting of a run by its name in configuration files. */
final class SettingsGrid extends GridPane {
  private static final int COLUMNS = 2;

  private final ObservableMap<String, String> settings;

  SettingsGrid(ObservableMap<String, String> settings) {
    this.settings = settings;
    getStyleClass().add("run-form");
  }

  /** Shows the settings that there are now. */
  void fill() {
    getChildren().clear();
    int index = 0;
    for (String key : settings.keySet()) {
      TextField field = new TextField(Objects.requireNonNull(settings.get(key)));
      field.setId("setting-" + key);
      field.setPrefColumnCount(10);
      field.textProperty().subscribe(typed -> set(key, typed));
      Label label = new Label(key);
      label.setLabelFor(field);
      label.setMinWidth(USE_PREF_SIZE);
      int column = 2 * (index % COLUMNS);
      add(label, column, index / COLUMNS);
      add(field, column + 1, index / COLUMNS);
      index++;
    }
  }

  private void set(String key, String typed) {
    if (!typed.equals(settings.get(key))) {
      settings.put(key, typed);
    }
  }
}
