package krelectra.app.explore.attention;

import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import krelectra.app.language.Messages;
import krelectra.app.look.Heat;
import krelectra.app.look.Palette;
import krelectra.app.look.Theme;

/** The scale of colours with its weights, which stand by their square roots. */
final class ColourLegend extends Region {
  private static final double LENGTH = 150;
  private static final double HEIGHT = 34;
  private static final double BAR = 10;
  private static final double MARGIN = 10;
  private static final String[] WEIGHTS = {"0", ".05", ".25", ".5", "1"};

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
    GraphicsContext sheet = canvas.getGraphicsContext2D();
    sheet.clearRect(0, 0, getWidth(), getHeight());
    Palette palette = theme.getValue().palette();
    Heat heat = Heat.attention(theme.getValue());
    double start = Math.floor(getWidth() - MARGIN - LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      sheet.setFill(heat.colour(i / (LENGTH - 1)));
      sheet.fillRect(start + i, 4, 1, BAR);
    }
    sheet.setStroke(palette.line());
    sheet.strokeRect(start - 0.5, 3.5, LENGTH + 1, BAR + 1);
    sheet.setFill(palette.faintText());
    sheet.setFont(lettering.small);
    sheet.setTextBaseline(VPos.CENTER);
    sheet.setTextAlign(TextAlignment.CENTER);
    for (String weight : WEIGHTS) {
      double x = start + LENGTH * WeightScale.place(Double.parseDouble(weight));
      sheet.fillRect(Math.round(x) - 0.5, 4 + BAR, 1, 3);
      sheet.fillText(weight, x, 4 + BAR + 11);
    }
    sheet.setFont(lettering.plain);
    sheet.setTextAlign(TextAlignment.RIGHT);
    sheet.fillText(messages.get("legend"), start - 8, 4 + BAR / 2);
  }

  @Override
  protected double computePrefWidth(double height) {
    return LENGTH + 2 * MARGIN + lettering.width(messages.get("legend"));
  }

  @Override
  protected double computeMinWidth(double height) {
    return LENGTH + 2 * MARGIN;
  }

  @Override
  protected double computePrefHeight(double width) {
    return HEIGHT;
  }
}
