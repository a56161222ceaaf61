package krelectra.app.explore.attention;

import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import krelectra.app.language.Messages;
import krelectra.app.look.Heat;
import krelectra.app.look.Palette;
import krelectra.app.look.Theme;
import krelectra.app.picture.CanvasPen;
import krelectra.app.picture.Drawing;
import krelectra.app.picture.Pen;
import org.jspecify.annotations.Nullable;

/** A view that is drawn anew when its size, the theme, the language or the numbers change. */
abstract class DrawnView extends Region {
  final AttentionViewModel model;
  final Messages messages;
  final Lettering lettering = new Lettering();

  private final ObservableValue<Theme> theme;
  private final PixelImage image = new PixelImage();
  private @Nullable Heat heat;
  private @Nullable Theme heatOf;
  private final Canvas canvas = new Canvas();
  private final Pen pen = new CanvasPen(canvas.getGraphicsContext2D());

  DrawnView(AttentionViewModel model, Messages messages, ObservableValue<Theme> theme) {
    this.model = model;
    this.messages = messages;
    this.theme = theme;
    canvas.setManaged(false);
    canvas.setMouseTransparent(true);
    getChildren().addAll(image.view(), canvas);
    setMinSize(0, 0);
    setFocusTraversable(true);
    redrawOn(theme, messages.language(), focusVisibleProperty());
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    accessibleTextProperty().bind(HoverText.of(model, messages));
    setOnMouseExited(event -> model.hoveredProperty().set(null));
  }

  /**
   * Draws the view in that size.
   *
   * @param pen for lines and lettering, above the image
   * @param image takes what is drawn pixel by pixel
   */
  abstract void draw(Pen pen, Bitmap image, double width, double height);

  /** Draws what on the screen is a node of its own. */
  void frameFocus(Pen pen) {}

  /** The height that shows everything without scrolling, at least that given. */
  double wholeHeight(double height) {
    return height;
  }

  /** The whole view for any pen; on the screen it stays as it is. */
  final Drawing drawing(double width, double height) {
    double whole = wholeHeight(height);
    return new Drawing(
        width,
        whole,
        palette().background(),
        other -> {
          draw(other, new PenBitmap(other), width, whole);
          frameFocus(other);
          requestLayout();
        });
  }

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

  /** The same object until the theme changes. */
  final Heat heat() {
    Theme now = theme.getValue();
    Heat kept = heat;
    if (kept == null || now != heatOf) {
      kept = Heat.attention(now);
      heat = kept;
      heatOf = now;
    }
    return kept;
  }

  @Override
  protected final void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    setBackground(Background.fill(palette().background()));
    canvas.getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
    draw(pen, image, getWidth(), getHeight());
    if (isFocusVisible()) {
      pen.setStroke(palette().accent());
      pen.setLineWidth(1);
      pen.strokeRect(1.5, 1.5, getWidth() - 3, getHeight() - 3);
    }
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
