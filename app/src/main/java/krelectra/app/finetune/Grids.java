package krelectra.app.finetune;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** Small tables of text. */
final class Grids {
  private Grids() {}

  /** The first row and column are headings; the others are numbers, at the right. */
  static GridPane of(String id, List<List<String>> rows) {
    GridPane grid = new GridPane();
    grid.setId(id);
    grid.getStyleClass().add("figures");
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < rows.get(r).size(); c++) {
        Label cell = new Label(rows.get(r).get(c));
        cell.setMaxWidth(Double.MAX_VALUE);
        cell.setAlignment(c == 0 ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
        cell.getStyleClass().add("figure-cell");
        if (r == 0 || c == 0) {
          cell.getStyleClass().add(Styles.TEXT_MUTED);
        }
        grid.add(cell, c, r);
      }
    }
    return grid;
  }
}
