package krelectra.app.explore.change;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import krelectra.app.explore.TextUnit;
import krelectra.app.explore.attribution.AttributionStrip;
import krelectra.app.explore.attribution.UnitValues;
import krelectra.app.language.Messages;
import krelectra.app.look.Theme;
import krelectra.inference.analysis.change.RtdSource;
import krelectra.inference.text.Alignment.RtdRule;
import krelectra.inference.text.Unit;

/** How far each unit's replaced-token score moved. */
final class ScoresView extends VBox {
  /** Smaller shifts are not blown up to the full colour. */
  private static final float LEAST = 0.05f;

  private static final double STRIP_SHARE = 110;

  private final ChangeViewModel model;
  private final Messages messages;
  private final Label note = new Label();
  private final AttributionStrip strip;
  private final TableView<Row> table = new TableView<>();

  /** A unit's scores, 0 – 1; NaN for none. */
  private record Row(TextUnit unit, float before, float after) {
    float shift() {
      return after - before;
    }
  }

  ScoresView(ChangeViewModel model, Messages messages, ObservableValue<Theme> theme) {
    super(8);
    this.model = model;
    this.messages = messages;
    setId("change-scores");
    note.setId("change-scores-note");
    note.setWrapText(true);
    note.setMinHeight(USE_PREF_SIZE);
    note.getStyleClass().add(Styles.TEXT_MUTED);
    strip = new AttributionStrip(theme, model.explore().selection()::select);
    strip.setId("change-shift");
    ScrollPane scroll = new ScrollPane(strip);
    scroll.setFitToWidth(true);
    scroll.setMinHeight(54);
    scroll.setMaxHeight(STRIP_SHARE);
    table.setId("change-scores-table");
    table.getStyleClass().addAll(Styles.STRIPED, Styles.DENSE);
    table.accessibleTextProperty().bind(messages.text("view.scores"));
    table
        .getColumns()
        .setAll(
            List.of(
                text("scores.unit"),
                number("scores.before", Row::before),
                number("scores.after", Row::after),
                number("scores.shift", Row::shift)));
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(note, scroll, table);
    model.stateProperty().subscribe(now -> update());
    model.explore().unitProperty().subscribe(now -> update());
    messages.language().subscribe(now -> update());
  }

  private TableColumn<Row, String> text(String key) {
    TableColumn<Row, String> column = new TableColumn<>();
    column.textProperty().bind(messages.text(key));
    column.setPrefWidth(180);
    column.setCellValueFactory(
        row -> new ReadOnlyObjectWrapper<>(Objects.requireNonNull(row.getValue()).unit().label()));
    return column;
  }

  private TableColumn<Row, Float> number(String key, Function<Row, Float> value) {
    TableColumn<Row, Float> column = new TableColumn<>();
    column.textProperty().bind(messages.text(key));
    column.setPrefWidth(120);
    column.setCellValueFactory(
        row -> new ReadOnlyObjectWrapper<>(value.apply(Objects.requireNonNull(row.getValue()))));
    column.setCellFactory(
        all ->
            new javafx.scene.control.TableCell<>() {
              @Override
              protected void updateItem(
                  @org.jspecify.annotations.Nullable Float shown, boolean empty) {
                super.updateItem(shown, empty);
                setText(
                    shown == null || empty
                        ? ""
                        : String.format(Locale.ROOT, "%.3f", shown).replace('-', '−'));
              }
            });
    return column;
  }

  private void update() {
    if (!(model.stateProperty().get() instanceof ChangeState.Ready(ShownChange shown))) {
      return;
    }
    RtdSource source = shown.change().source();
    note.setText(messages.get("scores." + source.name().toLowerCase(Locale.ROOT)));
    Unit unit = model.explore().unitProperty().get();
    RtdRule rule = model.explore().rtdRuleProperty().get();
    List<TextUnit> units = shown.units(unit);
    float[] before = shown.rtdBefore(unit, rule);
    float[] after = shown.rtdAfter(unit, rule);
    float[] shift = new float[units.size()];
    table.getItems().clear();
    for (int u = 0; u < shift.length; u++) {
      shift[u] = after[u] - before[u];
      if (!Float.isNaN(shift[u])) {
        table.getItems().add(new Row(units.get(u), before[u], after[u]));
      }
    }
    float greatest = Math.max(LEAST, UnitValues.greatest(shift));
    strip.show(new UnitValues(units, shift, Set.of(), greatest), false);
    boolean has = source != RtdSource.NONE;
    table.setVisible(has);
    strip.setVisible(has);
  }

  /** The strip of shifts, to be exported. */
  AttributionStrip strip() {
    return strip;
  }
}
