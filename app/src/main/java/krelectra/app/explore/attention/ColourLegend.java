package krelectra.app.explore.attention;

import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import krelectra.app.language.Messages;
import krelectra.app.look.Heat;
import krelectra.app.look.Palette;
import krelectra.app.look.Theme;
import krelectra.app.picture.CanvasPen;
import krelectra.app.picture.Pen;

/** The scale of colours with its weights, which stand by their square roots. */
final class ColourLegend extends Region {
  private static final double LENGTH = 150;

  /** Without room for the title the bar is short, too. */
  private static final double SHORT = 96;

  static final double HEIGHT = 34;
  private static final double BAR = 10;
  private static final double MARGIN = 10;

  /** Of the bar alone. */
  static final double LEAST_WIDTH = SHORT + 2 * MARGIN;

  private static final String[] WEIGHTS = {"0", ".05", ".25", ".5", "1"};
  private static final String[] FEW = {"0", ".05", ".25", "1"};

  private final Messages messages;
  private final ObservableValue<Theme> theme;
  private final Lettering lettering = new Lettering();
  private final Canvas canvas = new Canvas();

  ColourLegend(Messages messages, ObservableValue<Theme> theme) {
    this.messages = messages;
    this.theme = theme;
    canvas.setManaged(false);
    getChildren().add(canvas);
    theme.subscribe(this::requestLayout);
    messages.language().subscribe(this::requestLayout);
    setMouseTransparent(true);
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    canvas.getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
    draw(new CanvasPen(canvas.getGraphicsContext2D()), getWidth());
  }

  /** Draws the scale at the right end of that width, {@value #HEIGHT} high. */
  void draw(Pen pen, double width) {
    Palette palette = theme.getValue().palette();
    Heat heat = Heat.attention(theme.getValue());
    boolean isWide = width >= computePrefWidth(-1);
    double length = isWide ? LENGTH : SHORT;
    double start = Math.floor(width - MARGIN - length);
    for (int i = 0; i < length; i++) {
      pen.setFill(heat.colour(i / (length - 1)));
      // Up to the end: single stripes would show their seams where a file is enlarged.
      pen.fillRect(start + i, 4, length - i, BAR);
    }
    pen.setStroke(palette.line());
    pen.strokeRect(start - 0.5, 3.5, length + 1, BAR + 1);
    pen.setFill(palette.faintText());
    pen.setFont(lettering.small);
    pen.setTextAlign(TextAlignment.CENTER);
    for (String weight : isWide ? WEIGHTS : FEW) {
      double x = start + length * WeightScale.place(Double.parseDouble(weight));
      pen.fillRect(Math.round(x) - 0.5, 4 + BAR, 1, 3);
      pen.fillText(weight, x, 4 + BAR + 11);
    }
    pen.setFont(lettering.plain);
    pen.setTextAlign(TextAlignment.RIGHT);
    if (isWide) {
      pen.fillText(messages.get("legend"), start - 8, 4 + BAR / 2);
    }
  }

  @Override
  protected double computePrefWidth(double height) {
    return LENGTH + 2 * MARGIN + 8 + lettering.width(messages.get("legend"));
  }

  @Override
  protected double computeMinWidth(double height) {
    return LEAST_WIDTH;
  }

  @Override
  protected double computePrefHeight(double width) {
    return HEIGHT;
  }
}
