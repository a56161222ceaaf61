package krelectra.app.explore.change;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import krelectra.app.language.Messages;
import krelectra.inference.training.finetuning.PredictionChange;
import krelectra.inference.training.finetuning.RunStages;

/**
 * The sentences of the dev set whose prediction changed most; one is explored by a double click.
 */
final class SentencesView extends VBox {
  private final ChangeViewModel model;
  private final Messages messages;
  private final TableView<PredictionChange> table = new TableView<>();

  SentencesView(ChangeViewModel model, Messages messages) {
    super(8);
    this.model = model;
    this.messages = messages;
    setId("change-sentences");
    table.setId("change-moved");
    table.getStyleClass().addAll(Styles.STRIPED, Styles.DENSE);
    table.setItems(model.moved().found());
    table.accessibleTextProperty().bind(messages.text("view.sentences"));
    Label none = new Label();
    none.setWrapText(true);
    none.textProperty()
        .bind(
            Bindings.createStringBinding(
                this::nothing,
                model.moved().askedProperty(),
                model.moved().problemProperty(),
                model.earlierProperty(),
                messages.language()));
    table.setPlaceholder(none);
    table
        .getColumns()
        .setAll(
            List.of(
                column("moved.text", c -> c.text().replace('\n', ' '), 360),
                column("moved.gold", PredictionChange::gold, 90),
                column("moved.earlier", PredictionChange::first, 120),
                column("moved.tuned", PredictionChange::second, 120),
                column("moved.shift", c -> String.format(Locale.ROOT, "%.3f", c.shift()), 84)));
    table.setOnMouseClicked(
        event -> {
          PredictionChange chosen = table.getSelectionModel().getSelectedItem();
          if (event.getClickCount() == 2 && chosen != null) {
            explore(chosen);
          }
        });
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(actions(), table);
  }

  private HBox actions() {
    Button ask = new Button();
    ask.setId("change-ask-dev");
    ask.textProperty().bind(messages.text("moved.ask"));
    ask.setMinWidth(USE_PREF_SIZE);
    ask.setOnAction(
        event -> {
          RunStages.Stage first = model.earlierProperty().get();
          RunStages.Stage second = model.stageProperty().get();
          if (first != null && second != null) {
            model.moved().ask(first, second);
          }
        });
    ask.disableProperty()
        .bind(model.moved().workingProperty().or(model.earlierProperty().isNull()));
    Button explore = new Button();
    explore.setId("change-explore");
    explore.textProperty().bind(messages.text("moved.explore"));
    explore.setMinWidth(USE_PREF_SIZE);
    explore.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
    explore.setOnAction(event -> explore(table.getSelectionModel().getSelectedItem()));
    ProgressBar busy = new ProgressBar();
    busy.setPrefWidth(140);
    Button cancel = new Button();
    cancel.setId("change-cancel-dev");
    cancel.textProperty().bind(messages.text("cancel"));
    cancel.setMinWidth(USE_PREF_SIZE);
    cancel.setOnAction(event -> model.moved().cancel());
    for (javafx.scene.Node node : List.of(busy, cancel)) {
      node.visibleProperty().bind(model.moved().workingProperty());
      node.managedProperty().bind(node.visibleProperty());
    }
    HBox row = new HBox(8, ask, explore, busy, cancel);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void explore(PredictionChange chosen) {
    int end = chosen.text().indexOf('\n');
    model.explore().show(end < 0 ? chosen.text() : chosen.text().substring(0, end));
  }

  private String nothing() {
    String problem = model.moved().problemProperty().get();
    if (!problem.isEmpty()) {
      return messages.fault(problem);
    }
    return messages.get(
        model.earlierProperty().get() == null
            ? "moved.one_state"
            : model.moved().askedProperty().get() ? "moved.none" : "moved.ask.help");
  }

  private TableColumn<PredictionChange, String> column(
      String key, Function<PredictionChange, String> value, double width) {
    TableColumn<PredictionChange, String> column = new TableColumn<>();
    column.textProperty().bind(messages.text(key));
    column.setPrefWidth(width);
    column.setCellValueFactory(
        row -> new ReadOnlyObjectWrapper<>(value.apply(Objects.requireNonNull(row.getValue()))));
    return column;
  }
}
