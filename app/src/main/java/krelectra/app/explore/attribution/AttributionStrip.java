package krelectra.app.explore.attribution;

import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import krelectra.app.explore.FontWidths;
import krelectra.app.explore.LabelStyle;
import krelectra.app.look.Palette;
import krelectra.app.look.Theme;
import krelectra.app.picture.CanvasPen;
import krelectra.app.picture.Drawing;
import org.jspecify.annotations.Nullable;

/** The units on their colours, as high as they need; to be scrolled. */
public final class AttributionStrip extends Region {
  /** A canvas may not be larger; a text of thousands of units is cut, the data are not. */
  private static final double HIGHEST = 4_000;

  private static final double MARGIN = 12;

  private final ObservableValue<Theme> theme;
  private final LabelStyle.Widths widths = new FontWidths();
  private final Canvas canvas = new Canvas();
  private @Nullable UnitValues shown;
  private boolean specials;

  /**
   * An empty strip.
   *
   * @param chosen takes the unit that was clicked
   */
  public AttributionStrip(ObservableValue<Theme> theme, IntConsumer chosen) {
    this.theme = theme;
    setId("attribution-strip");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    getChildren().add(canvas);
    canvas.setManaged(false);
    theme.addListener(observable -> requestLayout());
    setOnMouseClicked(
        event -> {
          int unit = painter(getWidth()).map(all -> all.at(event.getX(), event.getY())).orElse(-1);
          if (unit >= 0) {
            chosen.accept(unit);
          }
        });
  }

  /**
   * Shows values.
   *
   * @param withSpecials whether special pieces are shown
   */
  public void show(@Nullable UnitValues values, boolean withSpecials) {
    shown = values;
    specials = withSpecials;
    requestLayout();
    if (getParent() != null) {
      getParent().requestLayout();
    }
  }

  private Optional<AttributionPainter> painter(double width) {
    return Optional.ofNullable(shown)
        .map(all -> AttributionPainter.of(all, specials, width, widths));
  }

  /** All of it for any pen. */
  public Optional<Drawing> drawing(double width) {
    Palette palette = theme.getValue().palette();
    return painter(width - 2 * MARGIN)
        .map(
            all ->
                new Drawing(
                    width,
                    all.height() + 2 * MARGIN,
                    palette.background(),
                    pen -> {
                      pen.translate(MARGIN, MARGIN);
                      all.paint(pen, theme.getValue());
                    }));
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.min(
        HIGHEST, painter(width <= 0 ? 600 : width).map(AttributionPainter::height).orElse(0.0));
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(Math.min(HIGHEST, getHeight()));
    canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    var pen = new CanvasPen(canvas.getGraphicsContext2D());
    painter(getWidth()).ifPresent(all -> all.paint(pen, theme.getValue()));
  }
}
