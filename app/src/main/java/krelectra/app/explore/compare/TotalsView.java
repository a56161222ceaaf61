package krelectra.app.explore.compare;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import krelectra.app.language.Messages;
import krelectra.inference.analysis.comparison.Comparison;
import krelectra.inference.analysis.comparison.Measure;

/** Each measure of both sides, with which side it prefers. */
final class TotalsView extends VBox {
  private final CompareViewModel model;
  private final Messages messages;
  private final GridPane grid = new GridPane();
  private final Label said = new Label();
  private final ProgressBar progress = new ProgressBar();
  private final Button cancel = new Button();
  private final Button retry = new Button();

  TotalsView(CompareViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    setId("totals");
    getStyleClass().add("totals");
    setMinHeight(USE_PREF_SIZE);
    grid.setHgap(12);
    grid.setVgap(1);
    ColumnConstraints name = new ColumnConstraints();
    name.setHgrow(Priority.ALWAYS);
    ColumnConstraints number = new ColumnConstraints();
    number.setHalignment(HPos.RIGHT);
    number.setMinWidth(USE_PREF_SIZE);
    grid.getColumnConstraints().addAll(name, number, number, number, number);
    said.setId("likelihood-said");
    said.getStyleClass().add(Styles.TEXT_MUTED);
    said.setWrapText(true);
    HBox.setHgrow(said, Priority.ALWAYS);
    progress.setPrefWidth(90);
    cancel.setId("cancel-likelihood");
    cancel.textProperty().bind(messages.text("cancel"));
    cancel.getStyleClass().add(Styles.SMALL);
    cancel.setMinWidth(USE_PREF_SIZE);
    cancel.setOnAction(event -> model.cancelLikelihood());
    retry.setId("retry-likelihood");
    retry.getStyleClass().add(Styles.SMALL);
    retry.setMinWidth(USE_PREF_SIZE);
    retry.setOnAction(event -> model.retry());
    HBox foot = new HBox(8, said, progress, cancel, retry);
    foot.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(grid, foot);
    InvalidationListener changed = observable -> update();
    model.comparisonProperty().addListener(changed);
    model.likelihoodProperty().addListener(changed);
    messages.language().addListener(changed);
    update();
  }

  private void update() {
    grid.getChildren().clear();
    Comparison compared = model.comparisonProperty().get();
    if (compared != null) {
      header();
      for (Measure measure : Measure.values()) {
        row(grid.getRowCount(), measure, measure.of(compared.a()), measure.of(compared.b()));
      }
    }
    LikelihoodState state = model.likelihoodProperty().get();
    show(progress, state instanceof LikelihoodState.Working);
    show(cancel, state instanceof LikelihoodState.Working);
    show(
        retry,
        state instanceof LikelihoodState.Failed
            || state instanceof LikelihoodState.Cancelled
            || state instanceof LikelihoodState.Waiting);
    retry.setText(
        messages.get(state instanceof LikelihoodState.Waiting ? "likelihood.compute" : "retry"));
    progress.setProgress(state instanceof LikelihoodState.Working w ? w.share() : 0);
    said.setText(
        switch (state) {
          case LikelihoodState.None none -> "";
          case LikelihoodState.Ready ready -> unknown(compared);
          case LikelihoodState.LoadingGenerator loading -> messages.get("likelihood.loading");
          case LikelihoodState.NoGenerator none ->
              messages.get("likelihood.noGenerator", none.expected().toString());
          case LikelihoodState.Waiting waiting ->
              messages.get("likelihood.waiting", waiting.pieces());
          case LikelihoodState.Working working -> messages.get("likelihood.working");
          case LikelihoodState.Cancelled cancelled -> messages.get("likelihood.cancelled");
          case LikelihoodState.Failed failed ->
              failed.sentence() == null
                  ? messages.get("failed")
                  : messages.fault(failed.sentence());
        });
    show(said, !said.getText().isEmpty());
  }

  private String unknown(@org.jspecify.annotations.Nullable Comparison compared) {
    long unknown =
        compared == null ? 0 : compared.a().unknownPieces() + compared.b().unknownPieces();
    return unknown == 0 ? "" : messages.get("unknown", unknown);
  }

  private void header() {
    String[] keys = {
      "totals.measure", "totals.a", "totals.b", "totals.difference", "totals.prefers"
    };
    for (int c = 0; c < keys.length; c++) {
      Label label = new Label(messages.get(keys[c]));
      label.getStyleClass().addAll(Styles.TEXT_MUTED);
      grid.add(label, c, 0);
    }
  }

  private void row(int row, Measure measure, double a, double b) {
    Label name = new Label(messages.get("measure." + measure.key()));
    Tooltip help = new Tooltip(messages.get("measure." + measure.key() + ".help"));
    help.setWrapText(true);
    help.setMaxWidth(380);
    name.setTooltip(help);
    grid.add(name, 0, row);
    grid.add(number(measure, a, "%.4f", "a"), 1, row);
    grid.add(number(measure, b, "%.4f", "b"), 2, row);
    grid.add(number(measure, a - b, "%+.4f", "difference"), 3, row);
    Label preferred = new Label(PreferenceText.of(measure.preference(a, b)));
    preferred.setId("total-" + measure.key() + "-preferred");
    preferred.getStyleClass().add(Styles.TEXT_BOLD);
    grid.add(preferred, 4, row);
  }

  private static Label number(Measure measure, double value, String format, String what) {
    Label label =
        new Label(Double.isNaN(value) ? PartText.NONE : String.format(Locale.ROOT, format, value));
    label.setId("total-" + measure.key() + "-" + what);
    return label;
  }

  private static void show(javafx.scene.Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
