package krelectra.app.corpus.desk;

import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;

/** A table of figures with names at its edges; a figure can be chosen, by keys too. */
final class FigureGrid extends GridPane {
  private static final int LONGEST = 18;

  FigureGrid(String id) {
    setId(id);
    getStyleClass().add("figure-grid");
    setHgap(3);
    setVgap(3);
  }

  /** Forgets all. */
  void clear() {
    getChildren().clear();
  }

  /** Names the columns, from the second on. */
  void columns(List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      Label name = name(names.get(i));
      GridPane.setHalignment(name, HPos.CENTER);
      add(name, i + 1, 0);
    }
  }

  /** Names a row, counted from 1. */
  void row(int row, String name) {
    add(name(name), 0, row);
  }

  private static Label name(String text) {
    Label label = new Label(text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…");
    label.setMinWidth(USE_PREF_SIZE);
    label.getStyleClass().add("figure-name");
    if (text.length() > LONGEST) {
      label.setTooltip(new Tooltip(text));
    }
    return label;
  }

  /** Shows a text that cannot be chosen. */
  void text(int column, int row, String text) {
    Label label = new Label(text);
    label.setMinWidth(USE_PREF_SIZE);
    GridPane.setHalignment(label, text.length() == 1 ? HPos.CENTER : HPos.RIGHT);
    add(label, column, row);
  }

  /**
   * Shows a figure.
   *
   * @param share how strongly it is coloured, 0–1
   * @param said what it is, for who cannot see the names
   */
  void figure(int column, int row, String text, double share, String said, Runnable chosen) {
    Button button = new Button(text);
    button.getStyleClass().add("figure");
    button.setMinWidth(52);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setTextOverrun(OverrunStyle.CLIP);
    button.setAccessibleText(said);
    button.setTooltip(new Tooltip(said));
    // The text stays readable: the colour behind it is never strong.
    button.setStyle(
        String.format(
            Locale.ROOT,
            "-fx-background-color: rgba(64, 132, 246, %.2f);",
            0.04 + 0.30 * clamp(share)));
    button.setOnAction(event -> chosen.run());
    add(button, column, row);
  }

  private static double clamp(double share) {
    return Double.isNaN(share) ? 0 : Math.clamp(share, 0, 1);
  }

  /** A figure with two digits; a dash where it is undefined. */
  static String number(double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.2f", value);
  }
}
