package krelectra.app.finetune;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import krelectra.app.figure.Fact;
import krelectra.app.figure.FigureMenu;
import krelectra.app.figure.FigureSource;
import krelectra.app.language.Messages;
import krelectra.app.look.Theme;
import krelectra.inference.training.finetuning.PredictionChange;
import krelectra.inference.training.finetuning.RunDifference;

/**
 * Two runs: their curves over each other, what was set otherwise, and whether it made a difference.
 */
final class CompareRunsView extends VBox {
  private static final double SURE = 0.05;
  private static final double CHANGES_HEIGHT = 220;

  private final FineTuneViewModel model;
  private final Messages messages;
  private final ChartsPane charts;
  private final Label title = new Label();
  private final Label verdict = new Label();
  private final VBox tables = new VBox(12);

  CompareRunsView(
      FineTuneViewModel model,
      Messages messages,
      ObservableValue<Theme> theme,
      Function<FigureSource, FigureMenu> figures) {
    this.model = model;
    this.messages = messages;
    this.charts = new ChartsPane(theme);
    setId("compare-runs");
    getStyleClass().add("run-view");
    title.getStyleClass().add(Styles.TITLE_3);
    title.setWrapText(true);
    verdict.setId("compare-verdict");
    verdict.setWrapText(true);
    verdict.setMinHeight(USE_PREF_SIZE);
    Button back = new Button();
    back.setId("compare-back");
    back.textProperty().bind(messages.text("compare.back"));
    back.setOnAction(event -> model.endComparison());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox top = new HBox(8, back, gap, figures.apply(charts));
    ScrollPane scroll = new ScrollPane(tables);
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(top, title, verdict, charts, scroll);
    model.comparisonProperty().subscribe(now -> update());
    messages.language().subscribe(now -> update());
  }

  private void update() {
    Comparison now = model.comparisonProperty().get();
    if (now == null) {
      return;
    }
    title.setText(messages.get("compare.title", now.first(), now.second()));
    verdict.setText(
        now.difference().map(this::verdict).orElseGet(() -> messages.get("compare.unknown")));
    String axis = messages.get("chart.steps");
    charts.show(
        new ChartsPane.Content(
            title.getText(),
            List.of(
                chart(now, messages.get("chart.loss"), axis, "train", "loss", false),
                chart(
                    now,
                    messages.get("chart.dev", now.measure()),
                    axis,
                    "dev",
                    now.measure(),
                    true)),
            List.of(new Fact("runs", now.first() + ", " + now.second()))));
    tables.getChildren().clear();
    add("compare.figures", now.figures(), now);
    add("compare.settings", now.settings(), now);
    changes(now);
  }

  private void changes(Comparison now) {
    List<PredictionChange> changes = now.difference().map(RunDifference::changes).orElse(List.of());
    if (changes.isEmpty()) {
      return;
    }
    Label heading = new Label(messages.get("compare.changes"));
    heading.getStyleClass().add(Styles.TEXT_BOLD);
    TableView<PredictionChange> table = new TableView<>();
    table.setId("changes");
    table.getStyleClass().addAll(Styles.STRIPED, Styles.DENSE);
    table.setPrefHeight(CHANGES_HEIGHT);
    table
        .getColumns()
        .setAll(
            List.of(
                column(messages.get("fault.text"), c -> c.text().replace('\n', ' '), 330),
                column(messages.get("fault.gold"), PredictionChange::gold, 100),
                column(now.first(), PredictionChange::first, 110),
                column(now.second(), PredictionChange::second, 110)));
    table.getItems().setAll(changes);
    tables.getChildren().addAll(heading, table);
  }

  private static TableColumn<PredictionChange, String> column(
      String title, Function<PredictionChange, String> value, double width) {
    TableColumn<PredictionChange, String> column = new TableColumn<>(title);
    column.setPrefWidth(width);
    column.setCellValueFactory(
        row -> new ReadOnlyObjectWrapper<>(value.apply(Objects.requireNonNull(row.getValue()))));
    return column;
  }

  private static ChartsPane.Chart chart(
      Comparison now, String title, String axis, String split, String figure, boolean dotted) {
    return new ChartsPane.Chart(
        title,
        axis,
        List.of(
            new ChartsPane.NamedPoints(
                now.first(), now.firstMetrics().curve(split, figure), dotted),
            new ChartsPane.NamedPoints(
                now.second(), now.secondMetrics().curve(split, figure), dotted)));
  }

  private void add(String key, List<Comparison.Row> rows, Comparison now) {
    Label heading = new Label(messages.get(rows.isEmpty() ? key + ".none" : key));
    heading.getStyleClass().add(rows.isEmpty() ? Styles.TEXT_MUTED : Styles.TEXT_BOLD);
    tables.getChildren().add(heading);
    if (!rows.isEmpty()) {
      List<List<String>> cells = new ArrayList<>();
      cells.add(List.of("", now.first(), now.second()));
      rows.forEach(row -> cells.add(List.of(row.name(), row.first(), row.second())));
      tables.getChildren().add(Grids.of(key.replace('.', '-'), cells));
    }
  }

  private String verdict(RunDifference difference) {
    var found = difference.bootstrap();
    return messages.get(
        found.p() < SURE ? "compare.sure" : "compare.unsure",
        difference.split(),
        difference.measure().key(),
        String.format(Locale.ROOT, "%+.4f", found.difference()),
        String.format(Locale.ROOT, "[%+.4f, %+.4f]", found.low(), found.high()),
        String.format(Locale.ROOT, "%.3f", found.p()),
        difference.examples());
  }
}
