package krelectra.app.explore.compare;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import krelectra.app.explore.TextCell;
import krelectra.app.explore.TitledColumns;
import krelectra.app.language.Messages;
import krelectra.inference.analysis.comparison.Measure;
import krelectra.inference.analysis.comparison.PairResult;

/** A pair a row, in columns that can be sorted; a double click or Enter chooses one. */
final class PairsTable extends TableView<PairResult> {
  private final Messages messages;
  private final Consumer<PairResult> chosen;

  PairsTable(ObservableList<PairResult> pairs, Messages messages, Consumer<PairResult> chosen) {
    this.messages = messages;
    this.chosen = chosen;
    setId("pairs-table");
    accessibleTextProperty().bind(messages.text("pairs.table"));
    getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
    SortedList<PairResult> sorted = new SortedList<>(pairs);
    sorted.comparatorProperty().bind(comparatorProperty());
    setItems(sorted);
    getColumns().setAll(columns());
    setRowFactory(view -> row());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    messages.language().addListener(observable -> refresh());
  }

  private List<TableColumn<PairResult, ?>> columns() {
    return List.of(
        column("line", 50, result -> result.pair().line(), n -> Long.toString(n)),
        column("good", 150, result -> result.pair().a(), text -> text),
        column("bad", 150, result -> result.pair().b(), text -> text),
        column("label", 70, result -> result.pair().label(), text -> text),
        number("rtdMeanA", 74, result -> result.a(Measure.RTD_MEAN), "%.4f"),
        number("rtdMeanB", 74, result -> result.b(Measure.RTD_MEAN), "%.4f"),
        number("rtdDifference", 74, result -> result.difference(Measure.RTD_MEAN), "%+.4f"),
        number("generator", 84, result -> result.difference(Measure.GENERATOR), "%+.3f"),
        number("discriminator", 84, result -> result.difference(Measure.DISCRIMINATOR), "%+.3f"),
        column("preferred", 88, PairsTable::preferences, text -> text));
  }

  /** By RTD, generator and discriminator, in the order of the columns. */
  private static String preferences(PairResult result) {
    return String.join(
        " ",
        letter(result, Measure.RTD_MEAN),
        letter(result, Measure.GENERATOR),
        letter(result, Measure.DISCRIMINATOR));
  }

  private static String letter(PairResult result, Measure measure) {
    return PreferenceText.of(result.preference(measure));
  }

  private TableColumn<PairResult, Double> number(
      String key, double width, Function<PairResult, Double> value, String format) {
    return column(
        key,
        width,
        value,
        number ->
            Double.isNaN(number) ? PartText.NONE : String.format(Locale.ROOT, format, number));
  }

  private <T> TableColumn<PairResult, T> column(
      String key, double width, Function<PairResult, T> value, Function<T, String> text) {
    TableColumn<PairResult, T> column = new TitledColumns(messages, "pairs").of(key, width, value);
    column.setCellFactory(made -> new TextCell<>(text, false));
    return column;
  }

  private TableRow<PairResult> row() {
    TableRow<PairResult> row = new TableRow<>();
    row.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2 && !row.isEmpty()) {
            chosen.accept(row.getItem());
          }
        });
    return row;
  }

  private void pressed(KeyEvent event) {
    PairResult selected = getSelectionModel().getSelectedItem();
    if (event.getCode() == KeyCode.ENTER && selected != null) {
      chosen.accept(selected);
      event.consume();
    }
  }
}
