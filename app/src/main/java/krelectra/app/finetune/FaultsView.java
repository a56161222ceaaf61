package krelectra.app.finetune;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import krelectra.app.corpus.Place;
import krelectra.app.language.Messages;
import krelectra.inference.training.finetuning.Scrutiny;
import krelectra.inference.training.metrics.ClassScore;
import org.jspecify.annotations.Nullable;

/** What the run at hand got wrong: a list of errors, and figures for each class. */
final class FaultsView {
  /** A table of more classes would be read by nobody. */
  private static final int MOST_CLASSES = 30;

  private final FineTuneViewModel model;
  private final Consumer<Place> annotate;
  private final Messages messages;
  private final TableView<Scrutiny.Fault> table = new TableView<>();
  private final TextArea whole = new TextArea();
  private final Button open = new Button();
  private final Label note = new Label();
  private final Label heading = new Label();
  private final VBox ofClasses = new VBox(12);
  private final Tab faults = new Tab();
  private final Tab classes = new Tab();

  /**
   * Shows what {@link FineTuneViewModel#closerProperty} holds.
   *
   * @param annotate goes to a sentence in the workflow of annotating
   */
  FaultsView(FineTuneViewModel model, Messages messages, Consumer<Place> annotate) {
    this.annotate = annotate;
    this.model = model;
    this.messages = messages;
    build();
    for (Tab tab : List.of(faults, classes)) {
      tab.selectedProperty().subscribe(on -> look());
    }
    model.detailProperty().subscribe(now -> look());
    model.closerProperty().subscribe(now -> update());
    messages.language().subscribe(now -> update());
  }

  Tab faults() {
    return faults;
  }

  Tab classes() {
    return classes;
  }

  private void look() {
    RunDetail now = model.detailProperty().get();
    boolean isDone = now != null && !now.summary().state().isAtWork();
    if (isDone && (faults.isSelected() || classes.isSelected())) {
      model.lookCloser();
    }
  }

  private void build() {
    table.setId("faults");
    table.getStyleClass().addAll(Styles.STRIPED, Styles.DENSE);
    table.accessibleTextProperty().bind(messages.text("tab.faults"));
    table
        .getColumns()
        .setAll(
            List.of(
                column("fault.text", f -> f.text().replace('\n', ' '), 320),
                column("fault.gold", Scrutiny.Fault::gold, 110),
                column("fault.told", Scrutiny.Fault::told, 110),
                column("fault.sure", f -> String.format(Locale.ROOT, "%.3f", f.sureness()), 72)));
    Label none = new Label();
    none.textProperty().bind(messages.text("fault.none"));
    none.setWrapText(true);
    table.setPlaceholder(none);
    VBox.setVgrow(table, Priority.ALWAYS);
    whole.setId("fault-text");
    whole.setEditable(false);
    whole.setWrapText(true);
    whole.setPrefRowCount(3);
    whole.promptTextProperty().bind(messages.text("fault.whole"));
    whole.accessibleTextProperty().bind(messages.text("fault.text"));
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            fault -> {
              whole.setText(fault == null ? "" : fault.text());
              note.setText(canOpen() ? "" : note.getText());
            });
    heading.setWrapText(true);
    heading.setMinHeight(Label.USE_PREF_SIZE);
    VBox box = new VBox(6, heading, table, whole, opening());
    box.getStyleClass().add("run-tab");
    faults.setId("tab-faults");
    faults.textProperty().bind(messages.text("tab.faults"));
    faults.setContent(box);
    ofClasses.getStyleClass().add("run-tab");
    ScrollPane scroll = new ScrollPane(ofClasses);
    scroll.setFitToWidth(true);
    classes.setId("tab-classes");
    classes.textProperty().bind(messages.text("tab.classes"));
    classes.setContent(scroll);
  }

  private HBox opening() {
    open.setId("fault-open");
    open.textProperty().bind(messages.text("fault.open"));
    open.setMinWidth(Button.USE_PREF_SIZE);
    open.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
    open.setOnAction(event -> open());
    table.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2 && canOpen()) {
            open();
          }
        });
    note.setId("fault-note");
    note.setWrapText(true);
    note.setMinHeight(Label.USE_PREF_SIZE);
    HBox.setHgrow(note, Priority.ALWAYS);
    HBox row = new HBox(8, open, note);
    row.setAlignment(Pos.CENTER_LEFT);
    row.setMinHeight(HBox.USE_PREF_SIZE);
    return row;
  }

  private boolean canOpen() {
    CloserLook look = model.closerProperty().get();
    return look != null && !look.set().isEmpty();
  }

  private void open() {
    Scrutiny.Fault fault = table.getSelectionModel().getSelectedItem();
    if (fault != null) {
      note.setText("");
      model.find(
          fault,
          annotate,
          e -> {
            String why = messages.fault(String.valueOf(e.getMessage()));
            note.setText(messages.get("fault.elsewhere", why));
          });
    }
  }

  private TableColumn<Scrutiny.Fault, String> column(
      String key, Function<Scrutiny.Fault, String> value, double width) {
    TableColumn<Scrutiny.Fault, String> column = new TableColumn<>();
    column.textProperty().bind(messages.text(key));
    column.setPrefWidth(width);
    column.setCellValueFactory(
        row -> new ReadOnlyObjectWrapper<>(value.apply(Objects.requireNonNull(row.getValue()))));
    return column;
  }

  private void update() {
    open.setVisible(canOpen());
    open.setManaged(canOpen());
    boolean isOfFiles = model.closerProperty().get() != null && !canOpen();
    note.setText(isOfFiles ? messages.get("fault.no_set") : "");
    CloserLook look = model.closerProperty().get();
    if (look == null) {
      table.getItems().clear();
      heading.setText("");
      ofClasses.getChildren().setAll(new Label(messages.get("classes.none")));
      return;
    }
    table.getItems().setAll(look.faults());
    heading.setText(
        messages.get(
            "fault.heading",
            messages.get("part." + look.split()),
            look.examples(),
            look.faults().size()));
    ofClasses.getChildren().clear();
    if (look.classes().isEmpty()) {
      ofClasses.getChildren().add(new Label(messages.get("classes.none")));
      return;
    }
    ofClasses.getChildren().addAll(title("classes.scores"), scores(look.classes()));
    if (look.labels().size() <= MOST_CLASSES) {
      ofClasses.getChildren().addAll(title("classes.confusion"), confusion(look));
    }
  }

  private Label title(String key) {
    Label label = new Label(messages.get(key));
    label.getStyleClass().add(Styles.TEXT_BOLD);
    label.setWrapText(true);
    return label;
  }

  private GridPane scores(List<ClassScore> scores) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            messages.get("classes.label"),
            messages.get("classes.precision"),
            messages.get("classes.recall"),
            "F1",
            messages.get("classes.count")));
    for (ClassScore score : scores) {
      rows.add(
          List.of(
              score.label(),
              three(score.precision()),
              three(score.recall()),
              three(score.f1()),
              Long.toString(score.truth())));
    }
    return Grids.of("class-scores", rows);
  }

  private static GridPane confusion(CloserLook look) {
    List<List<String>> rows = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of(""));
    header.addAll(look.labels());
    rows.add(header);
    for (int truth = 0; truth < look.labels().size(); truth++) {
      List<String> row = new ArrayList<>(List.of(look.labels().get(truth)));
      for (int told = 0; told < look.labels().size(); told++) {
        row.add(Long.toString(look.confusion()[truth][told]));
      }
      rows.add(row);
    }
    GridPane grid = Grids.of("confusion", rows);
    shade(grid, look.confusion());
    return grid;
  }

  /** The more of a class's examples stand in a cell, the darker it is. */
  private static void shade(GridPane grid, long[][] counts) {
    for (javafx.scene.Node node : grid.getChildren()) {
      @Nullable Integer row = GridPane.getRowIndex(node);
      @Nullable Integer column = GridPane.getColumnIndex(node);
      if (row != null && column != null && row > 0 && column > 0) {
        long sum = java.util.Arrays.stream(counts[row - 1]).sum();
        double share = sum == 0 ? 0 : (double) counts[row - 1][column - 1] / sum;
        String colour = row.equals(column) ? "-color-accent-" : "-color-danger-";
        String tone = share >= 0.5 ? "muted" : share >= 0.02 ? "subtle" : "";
        node.setStyle(tone.isEmpty() ? "" : "-fx-background-color: " + colour + tone + ";");
      }
    }
  }

  private static String three(double figure) {
    return String.format(Locale.ROOT, "%.3f", figure);
  }
}
