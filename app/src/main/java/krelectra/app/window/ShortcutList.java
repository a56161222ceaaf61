package krelectra.app.window;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import krelectra.app.language.Messages;

/** Every key, and what it does. */
final class ShortcutList extends GridPane {
  /** Keys that work in one view alone: their names and meanings are texts. */
  private static final List<String> LOCAL =
      List.of(
          "text.enter",
          "text.newline",
          "strip.move",
          "strip.extend",
          "strip.ends",
          "strip.units",
          "strip.clear",
          "heads.move",
          "heads.open",
          "heads.mean");

  private int row;

  ShortcutList(Messages messages) {
    setHgap(24);
    setVgap(6);
    getStyleClass().add("shortcut-list");
    ColumnConstraints keys = new ColumnConstraints();
    keys.setHalignment(HPos.LEFT);
    ColumnConstraints meanings = new ColumnConstraints();
    meanings.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(keys, meanings);
    for (Shortcut shortcut : Shortcut.values()) {
      add(new Label(shortcut.keys().getDisplayText()), label(messages, shortcut.key()));
    }
    for (String local : LOCAL) {
      add(label(messages, "keys." + local), label(messages, "keys." + local + ".does"));
    }
  }

  private static Label label(Messages messages, String key) {
    Label label = new Label();
    label.textProperty().bind(messages.text(key));
    label.setWrapText(true);
    return label;
  }

  private void add(Label keys, Label meaning) {
    keys.getStyleClass().addAll(Styles.TEXT_BOLD, "keys");
    keys.setMinWidth(USE_PREF_SIZE);
    addRow(row++, keys, meaning);
  }
}
