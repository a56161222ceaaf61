package krelectra.app.explore.surprise;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import krelectra.app.explore.ExploreState;
import krelectra.app.explore.ExploreViewModel;
import krelectra.app.explore.TextCell;
import krelectra.app.explore.TitledColumns;
import krelectra.app.language.Messages;
import krelectra.app.look.Theme;
import krelectra.inference.analysis.ReferenceScores;

/** The units with their scores; the selection is that of the strip. */
final class SurpriseTable extends VBox {
  private final SurpriseViewModel model;
  private final Messages messages;
  private final ObservableValue<Theme> theme;
  private final ChangeText words;
  private final TableView<SurprisingUnit> table = new TableView<>();
  private final Label empty = new Label();
  private final Label note = new Label();
  private boolean following;

  SurpriseTable(SurpriseViewModel model, Messages messages, ObservableValue<Theme> theme) {
    this.model = model;
    this.messages = messages;
    this.theme = theme;
    this.words = new ChangeText(messages);
    buildTable();
    note.setId("surprise-note");
    note.getStyleClass().addAll(Styles.TEXT_MUTED, "surprise-note");
    note.setMinWidth(0);
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(table, note);
    setMinWidth(0);
    ExploreViewModel explore = model.explore();
    explore.selection().unitsProperty().addListener(observable -> showSelection());
    InvalidationListener changed = observable -> say();
    explore.stateProperty().addListener(changed);
    explore.modelProperty().addListener(changed);
    messages.language().addListener(changed);
    messages.language().addListener(observable -> table.refresh());
    theme.addListener(observable -> table.refresh());
    say();
    showSelection();
  }

  private void buildTable() {
    table.setId("surprise-table");
    table.setItems(model.units());
    table.setPlaceholder(empty);
    empty.setId("surprise-empty");
    empty.setWrapText(true);
    table.accessibleTextProperty().bind(messages.text("table"));
    table.getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    List<TableColumn<SurprisingUnit, ?>> columns =
        List.of(
            column("rank", 60, unit -> unit.rank(), n -> Integer.toString(n), true),
            column("unit", 110, unit -> unit.unit().label(), text -> text, false),
            column("tag", 84, SurprisingUnit::tag, text -> text, false),
            heat("probability", 100, SurprisingUnit::probability, 1, "%.5f"),
            heat("percentile", 100, SurprisingUnit::percentile, 100, "%.2f"),
            column("before", 110, SurprisingUnit::change, words::before, false),
            column("change", 110, SurprisingUnit::change, words::difference, false));
    table.getColumns().setAll(columns);
    comparing(table.getColumns().get(5), (a, b) -> Float.compare(a.before(), b.before()));
    comparing(table.getColumns().get(6), (a, b) -> Float.compare(a.difference(), b.difference()));
    table
        .getSelectionModel()
        .getSelectedIndices()
        .addListener((ListChangeListener<Integer>) change -> selected());
    model.units().addListener((ListChangeListener<SurprisingUnit>) change -> showSelection());
  }

  @SuppressWarnings("unchecked") // the column was made for changes
  private static void comparing(
      TableColumn<SurprisingUnit, ?> column, java.util.Comparator<Change> order) {
    ((TableColumn<SurprisingUnit, Change>) column).setComparator(order);
  }

  private <T> TableColumn<SurprisingUnit, T> column(
      String key,
      double width,
      Function<SurprisingUnit, T> value,
      Function<T, String> text,
      boolean isNumber) {
    TableColumn<SurprisingUnit, T> column = named(key, width, value);
    column.setCellFactory(made -> new TextCell<>(text, isNumber));
    return column;
  }

  private TableColumn<SurprisingUnit, Float> heat(
      String key, double width, Function<SurprisingUnit, Float> value, float top, String format) {
    TableColumn<SurprisingUnit, Float> column = named(key, width, value);
    column.setCellFactory(made -> new HeatCell<>(theme, top, format));
    return column;
  }

  private <T> TableColumn<SurprisingUnit, T> named(
      String key, double width, Function<SurprisingUnit, T> value) {
    return new TitledColumns(messages, "surprise").of(key, width, value);
  }

  private void selected() {
    if (following) {
      return;
    }
    Set<Integer> chosen = new HashSet<>();
    for (SurprisingUnit unit : table.getSelectionModel().getSelectedItems()) {
      if (unit != null) {
        chosen.add(unit.index());
      }
    }
    if (!chosen.isEmpty()) {
      following = true;
      model.explore().selection().selectAll(chosen);
      following = false;
    }
  }

  /** The rows of the units selected in the strip. */
  private void showSelection() {
    if (following) {
      return;
    }
    following = true;
    Set<Integer> chosen = model.explore().selection().unitsProperty().get();
    table.getSelectionModel().clearSelection();
    int first = -1;
    for (int row = 0; row < table.getItems().size() && !chosen.isEmpty(); row++) {
      if (chosen.contains(table.getItems().get(row).index())) {
        table.getSelectionModel().select(row);
        first = first < 0 ? row : first;
      }
    }
    if (first >= 0) {
      table.scrollTo(Math.max(0, first - 2));
    }
    following = false;
  }

  private void say() {
    ExploreState state = model.explore().stateProperty().get();
    empty.setText(
        switch (state) {
          case ExploreState.NoModel none -> messages.get("empty.noModel");
          case ExploreState.LoadingModel loading -> messages.get("empty.loading", loading.name());
          case ExploreState.ModelFailed failed -> failed.sentence();
          case ExploreState.Analysing analysing -> messages.get("empty.working");
          case ExploreState.Failed failed -> messages.get("empty.failed");
          case ExploreState.Cancelled cancelled -> messages.get("empty.failed");
          default -> messages.get("empty.text");
        });
    ReferenceScores reference = model.reference();
    note.setText(
        reference == null
            ? messages.get("note.none")
            : messages.get("note.reference", reference.corpus(), reference.pieces()));
  }
}
