package krelectra.app.window;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import krelectra.app.annotate.AnnotateKeyNames;
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
    heading(messages, "workflow.explore");
    for (String local : LOCAL) {
      add(label(messages, "keys." + local), label(messages, "keys." + local + ".does"));
    }
    heading(messages, "workflow.annotate");
    AnnotateKeyNames annotate = new AnnotateKeyNames(messages);
    for (String key : annotate.all()) {
      add(label(annotate.keys(key)), label(annotate.does(key)));
    }
  }

  private void heading(Messages messages, String key) {
    Label heading = label(messages, key);
    heading.getStyleClass().add(Styles.TITLE_4);
    heading.setPadding(new Insets(12, 0, 0, 0));
    add(heading, 0, row++, 2, 1);
  }

  private static Label label(Messages messages, String key) {
    return label(messages.text(key));
  }

  private static Label label(ObservableValue<String> text) {
    Label label = new Label();
    label.textProperty().bind(text);
    label.setWrapText(true);
    return label;
  }

  private void add(Label keys, Label meaning) {
    keys.getStyleClass().addAll(Styles.TEXT_BOLD, "keys");
    keys.setMinWidth(USE_PREF_SIZE);
    addRow(row++, keys, meaning);
  }
}
