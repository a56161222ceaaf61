package krelectra.app.explore;

import atlantafx.base.theme.Styles;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.TextAlignment;
import krelectra.app.language.Messages;
import krelectra.app.look.Heat;
import krelectra.app.look.Palette;
import krelectra.app.look.Theme;
import krelectra.app.picture.CanvasPen;
import krelectra.app.picture.Drawing;
import krelectra.app.picture.Paragraph;
import krelectra.app.picture.Pen;
import krelectra.inference.analysis.ReferenceScores;
import krelectra.inference.text.Alignment.RtdRule;
import krelectra.inference.text.Unit;

/** Says what the colours of the scores mean, and against what percentiles are counted. */
final class RtdLegend extends HBox {
  private static final double LENGTH = 120;
  private static final double HEIGHT = 12;

  /** In a drawing: around all, and between the scale and its ends. */
  private static final double MARGIN = 8;

  private static final double GAP = 6;

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
    paint(new CanvasPen(scale.getGraphicsContext2D()));
    boolean percentile = model.rtdProperty().get().scale() == RtdScale.PERCENTILE;
    high.setText(percentile ? "100" : "1");
    note.setText(meaning(percentile) + rule());
  }

  /** The same for any pen: the scale and, below it, what it means. */
  Drawing drawing(double width) {
    LabelStyle.Widths widths = new FontWidths();
    Paragraph text =
        Paragraph.of(note.getText(), FontWidths.font(LabelStyle.HEADER), width - 2 * MARGIN);
    Palette palette = theme.getValue().palette();
    double middle = MARGIN + HEIGHT / 2;
    double left = Math.ceil(MARGIN + widths.of("0", LabelStyle.HEADER) + GAP);
    return new Drawing(
        width,
        3 * MARGIN + HEIGHT + text.height(),
        palette.background(),
        pen -> {
          pen.save();
          pen.translate(left, MARGIN);
          paint(pen);
          pen.restore();
          pen.setFont(FontWidths.font(LabelStyle.HEADER));
          pen.setTextAlign(TextAlignment.LEFT);
          pen.setFill(palette.faintText());
          pen.fillText("0", MARGIN, middle);
          pen.fillText(high.getText(), left + LENGTH + GAP, middle);
          text.draw(pen, palette.faintText(), MARGIN, 2 * MARGIN + HEIGHT);
        });
  }

  private void paint(Pen pen) {
    Heat heat = Heat.surprise(theme.getValue());
    for (int x = 0; x < LENGTH; x++) {
      pen.setFill(heat.colour(x / (LENGTH - 1)));
      // Up to the end: single stripes would show their seams where a file is enlarged.
      pen.fillRect(x, 0, LENGTH - x, HEIGHT);
    }
    pen.setStroke(theme.getValue().palette().line());
    pen.strokeRect(0.5, 0.5, LENGTH - 1, HEIGHT - 1);
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
