package krelectra.app.explore;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import krelectra.app.language.Messages;

/**
 * Columns whose titles follow the language and explain themselves.
 *
 * @param messages has {@code column.KEY} and {@code column.KEY.help}
 * @param id of a column is this, a dash and its key
 */
public record TitledColumns(Messages messages, String id) {
  private static final double HELP_WIDTH = 360;

  /** A column of values. */
  public <S, T> TableColumn<S, T> of(String key, double width, Function<S, T> value) {
    TableColumn<S, T> column = new TableColumn<>();
    Label title = new Label();
    title.textProperty().bind(messages.text("column." + key));
    Tooltip help = new Tooltip();
    help.setWrapText(true);
    help.setMaxWidth(HELP_WIDTH);
    help.textProperty().bind(messages.text("column." + key + ".help"));
    title.setTooltip(help);
    column.setGraphic(title);
    column.setId(id + "-" + key);
    column.setPrefWidth(width);
    column.setCellValueFactory(
        row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())).getReadOnlyProperty());
    return column;
  }
}
