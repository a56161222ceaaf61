package krelectra.app.explore.compare;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import krelectra.app.explore.TextCell;
import krelectra.app.language.Messages;
import krelectra.inference.analysis.comparison.Comparison;
import krelectra.inference.analysis.comparison.Part;
import krelectra.inference.text.Alignment.RtdRule;
import org.jspecify.annotations.Nullable;

/** The parts, sorted by what differs most. */
final class PartTable extends VBox {
  private final CompareViewModel model;
  private final Messages messages;
  private final PartText words;
  private final TableView<Row> table = new TableView<>();
  private boolean following;

  /**
   * A part in the table.
   *
   * @param index of the part
   */
  record Row(int index, Part part, String a, String b, float rtdA, float rtdB) {
    float difference() {
      return rtdA - rtdB;
    }
  }

  PartTable(CompareViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    this.words = new PartText(messages);
    table.setId("part-table");
    table.accessibleTextProperty().bind(messages.text("parts"));
    table.getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setPlaceholder(new Label());
    List<TableColumn<Row, ?>> columns =
        List.of(
            column("kind", 66, row -> words.kind(row.part()), text -> text),
            column("a", 90, Row::a, text -> text),
            column("b", 90, Row::b, text -> text),
            column("rtdA", 72, Row::rtdA, v -> PartText.exact(v)),
            column("rtdB", 72, Row::rtdB, v -> PartText.exact(v)),
            column("difference", 80, Row::difference, v -> PartText.signed(v)));
    table.getColumns().setAll(columns);
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().add(table);
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((value, before, now) -> selected(now));
    InvalidationListener changed = observable -> update();
    model.comparisonProperty().addListener(changed);
    model.explore().rtdRuleProperty().addListener(changed);
    messages.language().addListener(changed);
    model.selectedProperty().addListener(observable -> showSelection());
    update();
  }

  private <T> TableColumn<Row, T> column(
      String key, double width, Function<Row, T> value, Function<T, String> text) {
    TableColumn<Row, T> column = new TableColumn<>();
    column.textProperty().bind(messages.text("column." + key));
    column.setPrefWidth(width);
    column.setCellValueFactory(
        row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())).getReadOnlyProperty());
    column.setCellFactory(made -> new TextCell<>(text, false));
    return column;
  }

  private void update() {
    Comparison compared = model.comparisonProperty().get();
    RtdRule rule = model.explore().rtdRuleProperty().get();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; compared != null && i < compared.parts().size(); i++) {
      Part part = compared.parts().get(i);
      rows.add(
          new Row(
              i,
              part,
              compared.unitsA().surface(part.a()),
              compared.unitsB().surface(part.b()),
              compared.rtdA(part, rule),
              compared.rtdB(part, rule)));
    }
    rows.sort(PartTable::mostDifferentFirst);
    following = true;
    table.getItems().setAll(rows);
    following = false;
    showSelection();
  }

  /** What is not the same in both first, then by how far the scores are apart. */
  private static int mostDifferentFirst(Row a, Row b) {
    int kind =
        Boolean.compare(a.part().kind() == Part.Kind.EQUAL, b.part().kind() == Part.Kind.EQUAL);
    return kind != 0 ? kind : Float.compare(size(b.difference()), size(a.difference()));
  }

  private static float size(float difference) {
    return Float.isNaN(difference) ? 0 : Math.abs(difference);
  }

  private void selected(@Nullable Row row) {
    if (!following && row != null) {
      following = true;
      model.selectedProperty().set(row.index());
      following = false;
    }
  }

  private void showSelection() {
    if (following) {
      return;
    }
    following = true;
    table.getSelectionModel().clearSelection();
    int chosen = model.selectedProperty().get();
    for (int row = 0; row < table.getItems().size() && chosen >= 0; row++) {
      if (table.getItems().get(row).index() == chosen) {
        table.getSelectionModel().select(row);
        table.scrollTo(Math.max(0, row - 1));
      }
    }
    following = false;
  }
}
