package krelectra.app.model.library;

import atlantafx.base.theme.Styles;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Facts, one a row: what it is, and what it comes to. */
final class FactGrid extends GridPane {
  private static final double NAMES = 150;

  FactGrid() {
    getStyleClass().add("fact-grid");
    var names = new ColumnConstraints(NAMES);
    names.setHalignment(javafx.geometry.HPos.LEFT);
    var values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    values.setFillWidth(true);
    values.setMinWidth(0);
    getColumnConstraints().addAll(names, values);
  }

  /** A row of text. */
  void add(String name, String value) {
    Label text = new Label(value);
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    row(name, text);
  }

  /** A row whose text can be copied. */
  void addCopyable(String name, String value) {
    var field = new TextField(value);
    field.setEditable(false);
    field.getStyleClass().add("copyable");
    field.setAccessibleText(name);
    row(name, field);
  }

  private void row(String name, javafx.scene.Node value) {
    Label label = new Label(name);
    label.getStyleClass().add(Styles.TEXT_MUTED);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    GridPane.setValignment(label, VPos.TOP);
    addRow(getRowCount(), label, value);
  }
}
