package krelectra.app.explore;

import atlantafx.base.theme.Styles;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import krelectra.app.language.Messages;
import krelectra.app.look.Heat;
import krelectra.app.look.Theme;
import krelectra.inference.analysis.ReferenceScores;
import krelectra.inference.text.Alignment.RtdRule;
import krelectra.inference.text.Unit;

/** Says what the colours of the scores mean, and against what percentiles are counted. */
final class RtdLegend extends HBox {
  private static final double LENGTH = 120;
  private static final double HEIGHT = 12;

  private final ExploreViewModel model;
  private final Messages messages;
  private final ObservableValue<Theme> theme;
  private final Canvas scale = new Canvas(LENGTH, HEIGHT);
  private final Label high = new Label();
  private final Label note = new Label();

  RtdLegend(ExploreViewModel model, Messages messages, ObservableValue<Theme> theme) {
    this.model = model;
    this.messages = messages;
    this.theme = theme;
    getStyleClass().add("rtd-legend");
    setId("rtd-legend");
    Label low = new Label("0");
    low.getStyleClass().add(Styles.TEXT_MUTED);
    low.setMinWidth(USE_PREF_SIZE);
    high.getStyleClass().add(Styles.TEXT_MUTED);
    high.setMinWidth(USE_PREF_SIZE);
    note.getStyleClass().add(Styles.TEXT_MUTED);
    note.setId("rtd-note");
    note.setWrapText(true);
    note.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(note, Priority.ALWAYS);
    getChildren().addAll(low, scale, high, note);
    InvalidationListener changed = observable -> update();
    model.unitProperty().addListener(changed);
    model.rtdRuleProperty().addListener(changed);
    model.rtdProperty().addListener((value, before, now) -> update());
    messages.language().addListener(changed);
    theme.addListener(changed);
    update();
  }

  private void update() {
    GraphicsContext graphics = scale.getGraphicsContext2D();
    Heat heat = Heat.surprise(theme.getValue());
    for (int x = 0; x < LENGTH; x++) {
      graphics.setFill(heat.colour(x / (LENGTH - 1)));
      graphics.fillRect(x, 0, 1, HEIGHT);
    }
    graphics.setStroke(theme.getValue().palette().line());
    graphics.strokeRect(0.5, 0.5, LENGTH - 1, HEIGHT - 1);
    boolean percentile = model.rtdProperty().get().scale() == RtdScale.PERCENTILE;
    high.setText(percentile ? "100" : "1");
    note.setText(meaning(percentile) + rule());
  }

  private String meaning(boolean percentile) {
    ReferenceScores reference =
        model.modelProperty().get() instanceof ModelStatus.Loaded loaded
            ? loaded.reference()
            : null;
    if (percentile && reference != null) {
      return messages.get("legend.percentile", reference.corpus(), reference.pieces());
    }
    return messages.get("legend.probability")
        + (reference == null ? " " + messages.get("legend.noReference") : "");
  }

  private String rule() {
    if (model.unitProperty().get() == Unit.PIECE) {
      return "";
    }
    boolean max = model.rtdRuleProperty().get() == RtdRule.MAX;
    return " " + messages.get(max ? "legend.max" : "legend.mean");
  }
}
