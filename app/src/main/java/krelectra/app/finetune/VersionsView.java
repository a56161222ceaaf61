package krelectra.app.finetune;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import krelectra.app.language.Messages;

/** How score and disputed labels moved over the versions of a set. */
final class VersionsView extends ScrollPane {
  private static final int COLUMNS = 4;

  private final FineTuneViewModel model;
  private final Messages messages;
  private final GridPane grid = new GridPane();
  private final Label none = new Label();
  private final Button measure = new Button();

  VersionsView(FineTuneViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    setId("versions");
    setFitToWidth(true);
    grid.setHgap(16);
    grid.setVgap(6);
    for (int i = 0; i < COLUMNS; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setHgrow(i == 1 ? Priority.ALWAYS : Priority.SOMETIMES);
      grid.getColumnConstraints().add(column);
    }
    Label help = new Label();
    help.textProperty().bind(messages.text("versions.help"));
    help.setWrapText(true);
    help.getStyleClass().add(Styles.TEXT_MUTED);
    none.textProperty().bind(messages.text("versions.none"));
    none.setWrapText(true);
    measure.setId("versions-measure");
    measure.textProperty().bind(messages.text("versions.measure"));
    measure.getStyleClass().add(Styles.SMALL);
    measure.setOnAction(event -> model.measureNoise());
    VBox all = new VBox(10, none, grid, measure, help);
    all.getStyleClass().add("run-tab");
    setContent(all);
    InvalidationListener changed = observable -> update();
    model.versions().addListener(changed);
    messages.language().addListener(changed);
    update();
  }

  private void update() {
    boolean has = !model.versions().isEmpty();
    show(none, !has);
    show(grid, has);
    show(
        measure,
        model.versions().stream().anyMatch(version -> version.noise().isEmpty())
            && model.canTrainAgain());
    grid.getChildren().clear();
    if (!has) {
      return;
    }
    grid.addRow(0, head("set"), head("run"), head("score"), head("noise"));
    int row = 1;
    for (SetVersion version : model.versions()) {
      grid.addRow(
          row++,
          new Label(version.set()),
          new Label(version.run().name()),
          new Label(score(version)),
          new Label(noise(version)));
    }
  }

  private Label head(String key) {
    Label label = new Label();
    label.setText(messages.get("versions." + key));
    label.getStyleClass().add(Styles.TEXT_BOLD);
    return label;
  }

  private static String score(SetVersion version) {
    return Double.isNaN(version.score())
        ? "–"
        : version.run().measure() + " " + FigureNumber.of(version.score());
  }

  private String noise(SetVersion version) {
    return version
        .noise()
        .map(
            noise ->
                String.format(
                    Locale.ROOT,
                    "%.1f %% (%d / %d)",
                    100 * noise.share(),
                    noise.disputed(),
                    noise.labels()))
        .orElseGet(() -> messages.get("versions.unknown"));
  }

  private static void show(javafx.scene.Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
