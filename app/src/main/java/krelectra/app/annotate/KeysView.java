package krelectra.app.annotate;

import atlantafx.base.theme.Styles;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import krelectra.app.language.Messages;

/** Every key of the editor, and what it does. */
final class KeysView extends GridPane {
  KeysView(Messages messages) {
    getStyleClass().addAll("pane", "feature-grid");
    setId("annotate-keys");
    ColumnConstraints keys = new ColumnConstraints();
    keys.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints meanings = new ColumnConstraints();
    meanings.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(keys, meanings);
    int row = 0;
    AnnotateKeyNames names = new AnnotateKeyNames(messages);
    for (String each : names.all()) {
      Label key = label(names.keys(each));
      key.getStyleClass().add(Styles.TEXT_BOLD);
      addRow(row++, key, label(names.does(each)));
    }
  }

  private static Label label(ObservableValue<String> text) {
    Label label = new Label();
    label.textProperty().bind(text);
    label.setWrapText(true);
    return label;
  }
}
