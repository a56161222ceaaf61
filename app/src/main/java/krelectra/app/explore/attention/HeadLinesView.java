package krelectra.app.explore.attention;

import java.util.BitSet;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.text.TextAlignment;
import krelectra.app.language.Messages;
import krelectra.app.look.Theme;
import krelectra.app.picture.Pen;
import org.jspecify.annotations.Nullable;

/**
 * One head (or a mean) as lines from the units that attend, on the left, to those attended to, on
 * the right: a unit has a line of its own, so that words are read level at any length of the text.
 * A click selects a unit, whose lines alone are drawn then.
 */
final class HeadLinesView extends DrawnView {
  private static final double TOP = 2 * Lettering.LINE;

  /** How near a line the pointer must be. */
  private static final double REACH = 4;

  private final ScrollBar scroll = new ScrollBar();
  private @Nullable LinesGeometry geometry;
  private Lines lines = new Lines(List.of(), 0);
  private @Nullable LinesKey found;

  /** For what the lines were found; only what hovering changes is worked out anew. */
  private record LinesKey(ShownMap shown, LinesFocus focus, double threshold) {}

  HeadLinesView(AttentionViewModel model, Messages messages, ObservableValue<Theme> theme) {
    super(model, messages, theme);
    setId("attention-lines");
    scroll.setOrientation(Orientation.VERTICAL);
    scroll.setManaged(false);
    scroll.setFocusTraversable(false);
    getChildren().add(scroll);
    redrawOn(model.shown(), model.hoveredProperty(), model.directionProperty());
    redrawOn(model.thresholdProperty(), scroll.valueProperty());
    redrawOn(model.selection());
    setOnMouseMoved(event -> model.hoveredProperty().set(hovered(event)));
    setOnMouseClicked(this::click);
    setOnScroll(this::scroll);
    setOnKeyPressed(this::press);
  }

  /** Where things were drawn last; null if there was nothing. */
  @Nullable LinesGeometry geometry() {
    return geometry;
  }

  @Override
  void draw(Pen pen, Bitmap image, double width, double height) {
    ShownMap shown = model.shown().getValue();
    geometry = null;
    scroll.setVisible(false);
    if (shown == null || shown.isEmpty()) {
      return;
    }
    LinesGeometry place =
        LinesGeometry.in(
            width, height, TOP, lettering.longest(shown), size(shown), scroll.getValue());
    geometry = place;
    LinesFocus focus = LinesFocus.of(model, shown);
    find(new LinesKey(shown, focus, model.thresholdProperty().get()));
    pen.save();
    pen.clip(0, TOP, width, height - TOP);
    new LinesPainter(pen, place, heat()).paint(lines.drawn(), height);
    pointOut(pen, shown, place);
    new LinesLabels(place, shown, focus, model, lettering, palette(), heat()).draw(pen, height);
    pen.restore();
    name(pen, place);
    fitScroll(place, width, height);
  }

  private void find(LinesKey wanted) {
    if (!wanted.equals(found)) {
      lines = wanted.focus().lines(wanted.shown(), wanted.threshold());
      found = wanted;
    }
  }

  /** Rows of the view, for the longer of both columns. */
  private static int size(ShownMap shown) {
    return Math.max(shown.height(), shown.width());
  }

  /** With every row, however many there are. */
  @Override
  double wholeHeight(double height) {
    ShownMap shown = model.shown().getValue();
    return Math.max(height, TOP + LinesGeometry.least(shown == null ? 0 : size(shown)));
  }

  /** The hovered line once more, in the colour of selection. */
  private void pointOut(Pen pen, ShownMap shown, LinesGeometry place) {
    if (model.hoveredProperty().get() instanceof Hover.OfPair(int from, int to)
        && shown.row(from) >= 0
        && shown.column(to) >= 0) {
      double y1 = place.middle(shown.row(from));
      double y2 = place.middle(shown.column(to));
      double middle = (place.left() + place.right()) / 2;
      pen.setStroke(palette().accent());
      pen.setLineWidth(2);
      pen.beginPath();
      pen.moveTo(place.left(), y1);
      pen.bezierCurveTo(middle, y1, middle, y2, place.right(), y2);
      pen.stroke();
    }
  }

  private void name(Pen pen, LinesGeometry place) {
    pen.setFont(lettering.plain);
    pen.setFill(palette().faintText());
    double y = TOP - Lettering.LINE;
    pen.setTextAlign(TextAlignment.RIGHT);
    pen.fillText(messages.get("axis.from"), place.left() - LinesGeometry.GAP, y);
    pen.setTextAlign(TextAlignment.LEFT);
    pen.fillText(messages.get("axis.to"), place.right() + LinesGeometry.GAP, y);
    if (lines.isCut()) {
      pen.setTextAlign(TextAlignment.CENTER);
      String text = messages.get("cut", lines.found(), lines.drawn().size());
      pen.fillText(text, (place.left() + place.right()) / 2, y);
    }
  }

  private void fitScroll(LinesGeometry place, double width, double height) {
    double room = height - TOP - 6;
    double most = Math.max(0, place.extent() - room);
    scroll.setVisible(most > 0);
    scroll.setMax(most);
    scroll.setVisibleAmount(most * room / Math.max(1, place.extent()));
    scroll.setBlockIncrement(room);
    scroll.setUnitIncrement(3 * place.row());
    if (scroll.getValue() > most) {
      scroll.setValue(most);
    }
    double thickness = scroll.prefWidth(-1);
    scroll.resizeRelocate(width - thickness, TOP, thickness, height - TOP);
  }

  private @Nullable Hover hovered(MouseEvent event) {
    ShownMap shown = model.shown().getValue();
    LinesGeometry place = geometry;
    if (place == null || shown == null) {
      return null;
    }
    if (event.getX() > place.left() && event.getX() < place.right()) {
      return near(place, shown, event.getX(), event.getY());
    }
    return unitAt(event) instanceof Hover.OfUnit unit ? facing(shown, unit) : null;
  }

  private @Nullable Hover unitAt(MouseEvent event) {
    ShownMap shown = model.shown().getValue();
    int row = geometry == null ? -1 : geometry.at(event.getY());
    if (geometry == null || shown == null || row < 0) {
      return null;
    }
    boolean left = event.getX() <= geometry.left();
    return row < (left ? shown.height() : shown.width()) ? unit(shown, row, left) : null;
  }

  private static Hover.OfUnit unit(ShownMap shown, int row, boolean left) {
    return new Hover.OfUnit(left ? shown.rowUnit(row) : shown.columnUnit(row), left);
  }

  /** The pair of a hovered unit and the one that is selected on the other side. */
  private Hover facing(ShownMap shown, Hover.OfUnit hovered) {
    if (model.selection().isEmpty()) {
      return hovered;
    }
    LinesFocus focus = LinesFocus.of(model, shown);
    BitSet others = hovered.attending() ? focus.to() : focus.from();
    if (others.cardinality() != 1) {
      return hovered;
    }
    int other = others.nextSetBit(0);
    return hovered.attending()
        ? new Hover.OfPair(hovered.unit(), shown.columnUnit(other))
        : new Hover.OfPair(shown.rowUnit(other), hovered.unit());
  }

  /** The greatest of the lines within reach. */
  private @Nullable Hover near(LinesGeometry place, ShownMap shown, double x, double y) {
    for (Lines.Line line : lines.drawn().reversed()) {
      if (Math.abs(place.height(line, x) - y) <= REACH) {
        return new Hover.OfPair(shown.rowUnit(line.from()), shown.columnUnit(line.to()));
      }
    }
    return null;
  }

  private void click(MouseEvent event) {
    requestFocus();
    boolean isBetween = hovered(event) instanceof Hover.OfPair && model.selection().isEmpty();
    LinesGeometry place = geometry;
    boolean isOnLabels =
        place != null && (event.getX() <= place.left() || event.getX() >= place.right());
    if (isOnLabels && unitAt(event) instanceof Hover.OfUnit(int unit, boolean attending)) {
      model.select(List.of(unit), event.isShortcutDown());
    } else if (!isBetween) {
      model.selection().clear();
    }
  }

  private void scroll(ScrollEvent event) {
    scroll.setValue(Math.clamp(scroll.getValue() - event.getDeltaY(), 0, scroll.getMax()));
    event.consume();
  }

  private void press(KeyEvent event) {
    ShownMap shown = model.shown().getValue();
    if (shown == null || shown.isEmpty()) {
      return;
    }
    Hover hovered = model.hoveredProperty().get();
    boolean left = !(hovered instanceof Hover.OfUnit(int unit, boolean attending)) || attending;
    int row =
        hovered instanceof Hover.OfUnit(int unit, boolean a)
            ? (left ? shown.row(unit) : shown.column(unit))
            : -1;
    KeyCode code = event.getCode();
    switch (code) {
      case UP -> point(shown, row - 1, left);
      case DOWN -> point(shown, row + 1, left);
      case LEFT -> point(shown, row, true);
      case RIGHT -> point(shown, row, false);
      case SPACE, ENTER -> {
        if (row >= 0) {
          model.select(List.of(unit(shown, row, left).unit()), event.isShortcutDown());
        }
      }
      case ESCAPE -> model.selection().clear();
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** Moves the keyboard's cursor to a row and brings it into view. */
  private void point(ShownMap shown, int row, boolean left) {
    int wanted = Math.clamp(row, 0, (left ? shown.height() : shown.width()) - 1);
    model.hoveredProperty().set(unit(shown, wanted, left));
    if (geometry != null) {
      double above = geometry.row() * wanted;
      double below = above + geometry.row() - (getHeight() - TOP - 6);
      scroll.setValue(
          Math.clamp(
              Math.clamp(scroll.getValue(), below, Math.max(below, above)), 0, scroll.getMax()));
    }
  }
}
