package krelectra.app.annotate.text;

import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import krelectra.annotation.document.Range;
import krelectra.app.look.Palette;
import krelectra.app.look.Theme;
import krelectra.app.picture.CanvasPen;
import org.jspecify.annotations.Nullable;

/**
 * Shows a text with its labels, and tells what the mouse does to it. One canvas as large as the
 * view draws what is in sight, however long the text is.
 */
public final class TextPane extends Region {
  private static final double LEAST_HEIGHT = 60;

  private final ObservableValue<Theme> theme;
  private final TextEvents events;
  private final Canvas canvas = new Canvas();
  private final ScrollBar bar = new ScrollBar();
  private final TextLayout.Widths widths = new TextWidths();
  private LabelledText shown = LabelledText.NONE;
  private TextLayout layout = TextLayout.EMPTY;
  private double laidOut = -1;
  private double offered = -1;
  private int pressed = -1;
  private @Nullable Mark dragged;
  private double mouseX;
  private double mouseY;
  private boolean joining;

  public TextPane(ObservableValue<Theme> theme, TextEvents events) {
    this.theme = theme;
    this.events = events;
    getStyleClass().add("labelled-text");
    setAccessibleRole(AccessibleRole.TEXT);
    setFocusTraversable(true);
    bar.setOrientation(Orientation.VERTICAL);
    bar.setFocusTraversable(false);
    bar.valueProperty().addListener(observable -> paint());
    theme.addListener(observable -> paint());
    focusedProperty().addListener(observable -> paint());
    getChildren().addAll(canvas, bar);
    canvas.setCursor(Cursor.TEXT);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    addEventHandler(ScrollEvent.SCROLL, this::scrolled);
  }

  /** Shows a text; another one is shown from its beginning. */
  public void show(LabelledText text, String accessible) {
    boolean another = !text.text().equals(shown.text());
    boolean moved = text.selected() != null && !text.selected().equals(shown.selected());
    boolean laid = text.unselected().equals(shown.unselected());
    shown = text;
    laidOut = laid ? laidOut : -1;
    setAccessibleText(accessible);
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    if (another) {
      bar.setValue(0);
    }
    if (laid) {
      paint();
    } else {
      requestLayout();
    }
    if (moved) {
      layout();
      reveal(text.selected());
    }
  }

  private void reveal(@Nullable Range range) {
    if (range != null) {
      layout
          .lineOf(range.start())
          .ifPresent(
              line -> {
                if (line.bottom() > bar.getValue() + getHeight()) {
                  bar.setValue(Math.clamp(line.bottom() - getHeight(), 0, bar.getMax()));
                }
                if (line.y() < bar.getValue()) {
                  bar.setValue(Math.clamp(line.y() - 4, 0, bar.getMax()));
                }
              });
    }
  }

  private void reflow(double width) {
    if (width != laidOut && width > 0) {
      laidOut = width;
      layout = TextLayout.of(shown, width, widths);
    }
  }

  private double room(double width) {
    return width - barWidth() - 2 * inset();
  }

  private double barWidth() {
    return Math.max(10, bar.prefWidth(-1));
  }

  private static double inset() {
    return 8;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    // Parents ask for other widths than the one they give.
    double its = getWidth() > 0 ? getWidth() : width;
    if (its > 0) {
      reflow(room(its));
    }
    offered = layout.height();
    return Math.max(LEAST_HEIGHT, layout.height() + 8);
  }

  @Override
  protected double computeMinHeight(double width) {
    return LEAST_HEIGHT;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 560;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    reflow(room(width));
    double whole = layout.height();
    if (whole != offered) {
      offered = whole;
      Platform.runLater(this::requestLayout);
    }
    boolean scrolls = whole > height - 2;
    bar.setVisible(scrolls);
    bar.setMax(scrolls ? whole - height + 2 : 0);
    bar.setVisibleAmount(scrolls ? bar.getMax() * height / whole : 0);
    bar.setUnitIncrement(40);
    bar.setBlockIncrement(Math.max(40, height - 40));
    bar.setValue(Math.clamp(bar.getValue(), 0, bar.getMax()));
    bar.resizeRelocate(width - barWidth(), 0, barWidth(), height);
    // The border is drawn around it.
    canvas.relocate(1, 1);
    canvas.setWidth(Math.max(0, width - barWidth() - 2));
    canvas.setHeight(Math.max(0, height - 2));
    paint();
  }

  private void paint() {
    CanvasPen pen = new CanvasPen(canvas.getGraphicsContext2D());
    Palette palette = theme.getValue().palette();
    pen.save();
    pen.setFill(palette.background());
    pen.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
    pen.translate(inset(), 0);
    new TextPainter(pen, palette)
        .paint(layout, shown.selected(), canvas.getWidth(), canvas.getHeight(), bar.getValue());
    if (joining && dragged != null) {
      pen.setStroke(palette.accent());
      pen.setLineWidth(2);
      pen.setLineDashes(4, 3);
      centre(dragged)
          .ifPresent(
              line ->
                  pen.strokeLine(
                      line[0], line[1] - bar.getValue(), mouseX, mouseY - bar.getValue()));
      pen.setLineDashes();
    }
    pen.restore();
  }

  private Optional<double[]> centre(Mark mark) {
    return layout.lines().stream()
        .flatMap(
            line ->
                line.bars().stream()
                    .filter(each -> each.mark().id().equals(mark.id()))
                    .map(
                        each ->
                            new double[] {
                              (each.left() + each.right()) / 2, line.barTop(each.lane()) + 2
                            }))
        .findFirst();
  }

  private void at(MouseEvent event) {
    mouseX = event.getX() - inset() - 1;
    mouseY = event.getY() + bar.getValue() - 1;
  }

  private void pressed(MouseEvent event) {
    requestFocus();
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    at(event);
    dragged = layout.markAt(mouseX, mouseY).orElse(null);
    if (dragged != null) {
      pressed = -1;
      events.pick(dragged.id());
      return;
    }
    Arc arc = layout.arcAt(mouseX, mouseY).orElse(null);
    if (arc != null) {
      pressed = -1;
      events.pick(arc.id());
      return;
    }
    pressed = layout.unitAt(mouseX, mouseY);
    events.draw(pressed, pressed, event.isAltDown(), event.isShiftDown());
  }

  private void dragged(MouseEvent event) {
    at(event);
    if (dragged != null) {
      joining = true;
      paint();
    } else if (pressed >= 0) {
      events.draw(pressed, layout.unitAt(mouseX, mouseY), event.isAltDown(), event.isShiftDown());
    }
  }

  private void released(MouseEvent event) {
    at(event);
    Mark from = dragged;
    dragged = null;
    pressed = -1;
    if (joining && from != null) {
      joining = false;
      Mark onto = layout.markAt(mouseX, mouseY).orElse(null);
      if (onto != null && !onto.id().equals(from.id())) {
        events.join(from.id(), onto.id());
      }
      paint();
    }
  }

  private void scrolled(ScrollEvent event) {
    if (bar.isVisible()) {
      bar.setValue(Math.clamp(bar.getValue() - event.getDeltaY(), 0, bar.getMax()));
      event.consume();
    }
  }
}
