package krelectra.app.explore.attention;

import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import krelectra.app.language.Messages;
import krelectra.app.look.Heat;
import krelectra.app.look.Palette;
import krelectra.app.look.Theme;

/** A view that is drawn anew when its size, the theme, the language or the numbers change. */
abstract class DrawnView extends Region {
  final AttentionViewModel model;
  final Messages messages;
  final Lettering lettering = new Lettering();
  final PixelImage image = new PixelImage();

  private final ObservableValue<Theme> theme;
  private final Canvas canvas = new Canvas();

  DrawnView(AttentionViewModel model, Messages messages, ObservableValue<Theme> theme) {
    this.model = model;
    this.messages = messages;
    this.theme = theme;
    canvas.setManaged(false);
    canvas.setMouseTransparent(true);
    getChildren().addAll(image.view(), canvas);
    setMinSize(0, 0);
    setFocusTraversable(true);
    redrawOn(theme, messages.language());
    setOnMouseExited(event -> model.hoveredProperty().set(null));
  }

  /** Draws the view in that size. */
  abstract void draw(double width, double height);

  final void redrawOn(ObservableValue<?>... values) {
    for (ObservableValue<?> value : values) {
      value.subscribe(this::requestLayout);
    }
  }

  final void redrawOn(ObservableSet<?> set) {
    set.addListener((SetChangeListener<Object>) change -> requestLayout());
  }

  final Palette palette() {
    return theme.getValue().palette();
  }

  final Heat heat() {
    return Heat.attention(theme.getValue());
  }

  /** Device pixels to the unit of length. */
  final double scale() {
    Window window = getScene() == null ? null : getScene().getWindow();
    double scale = window == null ? 1 : window.getRenderScaleX();
    return scale > 0 ? scale : 1;
  }

  /** A clean sheet over the whole view for lines and lettering, above the image. */
  final GraphicsContext sheet() {
    GraphicsContext sheet = canvas.getGraphicsContext2D();
    sheet.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    return sheet;
  }

  @Override
  protected final void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    setBackground(Background.fill(palette().background()));
    draw(getWidth(), getHeight());
  }

  @Override
  protected final double computePrefWidth(double height) {
    return 480;
  }

  @Override
  protected final double computePrefHeight(double width) {
    return 360;
  }
}
