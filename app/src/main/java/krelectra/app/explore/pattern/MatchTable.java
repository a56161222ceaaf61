package krelectra.app.explore.pattern;

import atlantafx.base.theme.Styles;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextAlignment;
import krelectra.app.language.Messages;
import krelectra.inference.analysis.attention.MapUnit;
import krelectra.inference.analysis.pattern.PatternMatch;
import org.jspecify.annotations.Nullable;

/** What was found: a click or Enter shows it, a click on a column's name sorts. */
final class MatchTable extends StackPane {
  private final PatternViewModel model;
  private final Messages messages;
  private final TableView<PatternMatch> table = new TableView<>();
  private final Label placeholder = new Label();
  private final Label failure = new Label();

  MatchTable(PatternViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    table.setId("matches");
    table.accessibleTextProperty().bind(messages.text("matches"));
    var sorted = new SortedList<>(model.matches());
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.setItems(sorted);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
    table.getStyleClass().addAll(Styles.DENSE, Styles.STRIPED);
    table
        .getColumns()
        .add(column("column.line", 64, PatternMatch::line, Object::toString, Long::compare));
    table
        .getColumns()
        .add(
            column(
                "column.head",
                64,
                match -> match.layer() * 1000 + match.head(),
                key -> (key / 1000 + 1) + "-" + (key % 1000 + 1),
                Integer::compare));
    table
        .getColumns()
        .add(
            column(
                "column.weight",
                76,
                PatternMatch::weight,
                weight -> String.format(Locale.ROOT, "%.4f", weight),
                Float::compare));
    table
        .getColumns()
        .add(column("column.pair", 190, MatchTable::pair, pair -> pair, Comparator.naturalOrder()));
    table.getColumns().add(sentences());
    table.setRowFactory(view -> row());
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    placeholder.setWrapText(true);
    placeholder.setTextAlignment(TextAlignment.CENTER);
    placeholder.setMaxWidth(460);
    placeholder.getStyleClass().add(Styles.TEXT_MUTED);
    placeholder.setId("pattern-placeholder");
    table.setPlaceholder(placeholder);
    failure.setId("pattern-failure");
    failure.setWrapText(true);
    failure.setMaxWidth(Double.MAX_VALUE);
    failure.getStyleClass().add("pattern-failure");
    setAlignment(failure, Pos.TOP_LEFT);
    getChildren().addAll(table, failure);
  }

  /** Says what stands in the place of results, and why a search failed. */
  void say(String sentence, boolean isFailure) {
    placeholder.setText(isFailure ? "" : sentence);
    failure.setText(sentence);
    failure.setVisible(isFailure);
  }

  private <T> TableColumn<PatternMatch, T> column(
      String key,
      double width,
      Function<PatternMatch, T> value,
      Function<T, String> text,
      Comparator<T> order) {
    TableColumn<PatternMatch, T> column = new TableColumn<>();
    column.textProperty().bind(messages.text(key));
    column.setPrefWidth(width);
    column.setMinWidth(48);
    column.setComparator(order);
    column.setCellValueFactory(cell -> new SimpleObjectProperty<>(value.apply(cell.getValue())));
    column.setCellFactory(
        view ->
            new TableCell<>() {
              @Override
              protected void updateItem(@Nullable T item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : text.apply(item));
              }
            });
    return column;
  }

  private static String pair(PatternMatch match) {
    return named(match.from()) + " → " + named(match.to());
  }

  private static String named(MapUnit unit) {
    return unit.isSpecial() ? unit.label() : unit.label() + "/" + unit.tag();
  }

  private TableColumn<PatternMatch, PatternMatch> sentences() {
    TableColumn<PatternMatch, PatternMatch> column = new TableColumn<>();
    column.textProperty().bind(messages.text("column.sentence"));
    column.setSortable(false);
    column.setPrefWidth(420);
    column.setCellValueFactory(cell -> new SimpleObjectProperty<>(cell.getValue()));
    column.setCellFactory(
        view ->
            new TableCell<>() {
              @Override
              protected void updateItem(@Nullable PatternMatch match, boolean empty) {
                super.updateItem(match, empty);
                setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
                setGraphic(empty || match == null ? null : sentence(match));
              }
            });
    return column;
  }

  private static HBox sentence(PatternMatch match) {
    HBox box = new HBox();
    box.setAlignment(Pos.CENTER_LEFT);
    for (MatchContext.Part part : MatchContext.of(match).parts()) {
      Label label = new Label(part.text());
      label.setMinWidth(USE_PREF_SIZE);
      switch (part.role()) {
        case FROM -> label.getStyleClass().add("match-from");
        case TO -> label.getStyleClass().add("match-to");
        case CONTEXT -> label.getStyleClass().add("match-context");
      }
      box.getChildren().add(label);
    }
    return box;
  }

  private TableRow<PatternMatch> row() {
    TableRow<PatternMatch> row = new TableRow<>();
    row.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && !row.isEmpty()) {
            model.open(row.getItem());
          }
        });
    return row;
  }

  private void press(KeyEvent event) {
    PatternMatch chosen = table.getSelectionModel().getSelectedItem();
    if (event.getCode() == KeyCode.ENTER && chosen != null) {
      model.open(chosen);
      event.consume();
    }
  }
}
