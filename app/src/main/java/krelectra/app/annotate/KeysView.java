package krelectra.app.annotate;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import krelectra.app.language.Messages;

/** Every key of the editor, and what it does. */
final class KeysView extends GridPane {
  private static final List<String> KEYS =
      List.of(
          "tags",
          "move",
          "eojeol",
          "widen",
          "resize",
          "tab",
          "next",
          "accept",
          "reject",
          "delete",
          "undo",
          "layer",
          "govern",
          "piece",
          "answer",
          "occurrences",
          "note",
          "features",
          "escape",
          "shift");

  KeysView(Messages messages) {
    getStyleClass().addAll("pane", "feature-grid");
    setId("annotate-keys");
    ColumnConstraints keys = new ColumnConstraints();
    keys.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints meanings = new ColumnConstraints();
    meanings.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(keys, meanings);
    int row = 0;
    for (String each : KEYS) {
      Label key = label(messages, "keys." + each);
      key.getStyleClass().add(Styles.TEXT_BOLD);
      addRow(row++, key, label(messages, "keys." + each + ".does"));
    }
  }

  private static Label label(Messages messages, String key) {
    Label label = new Label();
    label.textProperty().bind(messages.text(key));
    label.setWrapText(true);
    return label;
  }
}
