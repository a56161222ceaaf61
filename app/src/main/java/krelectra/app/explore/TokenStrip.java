package krelectra.app.explore;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import krelectra.app.language.Messages;
import krelectra.app.look.Theme;
import krelectra.app.picture.CanvasPen;
import krelectra.app.picture.Drawing;
import krelectra.inference.text.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The text in rows of eojeols, morphemes, pieces and scores, each over the characters that it
 * covers. One canvas as large as the view draws what is in sight, however long the text is.
 */
final class TokenStrip extends Region {
  private static final double MAX_PREFERRED_HEIGHT = 420;

  /** After the longest line. */
  private static final double END = 4;

  private static final Duration TOOLTIP_DELAY = Duration.millis(350);

  private final ExploreViewModel model;
  private final Messages messages;
  private final ObservableValue<Theme> theme;
  private final StripWords words;
  private final LabelStyle.Widths widths = new FontWidths();
  private final Canvas canvas = new Canvas();
  private final StripPainter painter =
      new StripPainter(new CanvasPen(canvas.getGraphicsContext2D()), widths);
  private final StripBars bars = new StripBars(this::paint);
  private final StripSelecting selecting;
  private final Tooltip tooltip = new Tooltip();
  private @Nullable StripContent content;
  private StripLayout layout = StripLayout.EMPTY;
  private double room = -1;
  private StripLine.@Nullable Placed hovered;

  TokenStrip(ExploreViewModel model, Messages messages, ObservableValue<Theme> theme) {
    this.model = model;
    this.messages = messages;
    this.theme = theme;
    this.words = new StripWords(model, messages);
    getStyleClass().add("token-strip");
    setId("token-strip");
    this.selecting = new StripSelecting(model, bars);
    getChildren().addAll(canvas, bars.vertical(), bars.horizontal());
    tooltip.setShowDelay(TOOLTIP_DELAY);
    tooltip.setShowDuration(Duration.INDEFINITE);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT);
    follow();
    listen();
    rebuild();
  }

  private void follow() {
    InvalidationListener contentChanged = observable -> rebuild();
    model.rowsProperty().addListener(contentChanged);
    // A binding goes silent unless it is read again.
    model.rtdProperty().addListener((value, before, now) -> rebuild());
    model.specialsProperty().addListener(contentChanged);
    messages.language().addListener(contentChanged);
    theme.addListener(observable -> paint());
    model.selection().selectionProperty().addListener(observable -> selectionChanged());
    focusedProperty().addListener(observable -> paint());
  }

  private void listen() {
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(cellAt(event.getX(), event.getY())));
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> hover(Optional.empty()));
    addEventHandler(ScrollEvent.SCROLL, bars::scrolled);
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
  }

  /** What stands at a point of this region. */
  Optional<StripLine.Placed> cellAt(double x, double y) {
    return x < StripPainter.GUTTER
        ? Optional.empty()
        : layout.at(
            x - StripPainter.GUTTER + bars.horizontal().getValue(),
            y - topMargin() + bars.vertical().getValue());
  }

  /** The lines as they are laid out now. */
  StripLayout stripLayout() {
    return layout;
  }

  private void rebuild() {
    content = null;
    room = -1;
    hovered = null;
    describe();
    requestLayout();
  }

  /** What is to be laid out, made once for any number of changes before a layout. */
  private @Nullable StripContent content() {
    AlignedRows rows = model.rowsProperty().get();
    if (content == null && rows != null) {
      content =
          StripContent.of(
              rows,
              model.unitProperty().get(),
              model.rtdProperty().get(),
              model.specialsProperty().get(),
              widths);
    }
    return content;
  }

  private void reflow(double width) {
    if (width != room) {
      StripContent laid = content();
      room = width;
      layout = laid == null ? StripLayout.EMPTY : StripLayout.of(laid, width);
    }
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    if (width > 0) {
      reflow(room(width));
    }
    return Math.min(MAX_PREFERRED_HEIGHT, topMargin() + layout.height() + 2);
  }

  @Override
  protected double computeMinHeight(double width) {
    // One line of the text is always to be seen.
    return layout.lines().isEmpty()
        ? 60
        : topMargin()
            + layout.top(layout.lines().getFirst(), StripRow.RTD)
            + StripRow.RTD.height()
            + topMargin()
            + 2
            + (layout.width() > room ? bars.height() : 0);
  }

  @Override
  protected double computePrefWidth(double height) {
    return 600;
  }

  private double room(double width) {
    // The bar's room is kept free in any case: a bar that comes and goes would break lines anew.
    return width - StripPainter.GUTTER - bars.width();
  }

  private static double topMargin() {
    return 4;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    reflow(room(width));
    double bar = bars.width();
    double inSight = width - StripPainter.GUTTER - bar;
    boolean wide = layout.width() > inSight;
    double bottom = wide ? bars.height() : 0;
    double tall = topMargin() + layout.height() + 2;
    StripBars.fit(bars.vertical(), tall, height - bottom, tall > height - bottom);
    StripBars.fit(bars.horizontal(), layout.width() + END, inSight, wide);
    bars.vertical().resizeRelocate(width - bar, 0, bar, height - bottom);
    bars.horizontal().resizeRelocate(StripPainter.GUTTER, height - bottom, inSight, bottom);
    canvas.setWidth(Math.max(0, width - bar));
    canvas.setHeight(Math.max(0, height - bottom));
    paint();
  }

  /** All lines for any pen, none if there is no text; a longer word makes it wider than asked. */
  Optional<Drawing> drawing(double width) {
    StripContent laid = content();
    StripLayout all =
        laid == null ? StripLayout.EMPTY : StripLayout.of(laid, width - StripPainter.GUTTER - END);
    if (all.lines().isEmpty()) {
      return Optional.empty();
    }
    double whole = Math.max(width, StripPainter.GUTTER + all.width() + END);
    double height = topMargin() + all.height() + topMargin();
    StripPainter.Scene scene = scene(all, null);
    return Optional.of(
        new Drawing(
            whole,
            height,
            scene.theme().palette().background(),
            pen -> new StripPainter(pen, widths).paint(scene, whole, height, 0, -topMargin())));
  }

  private void paint() {
    painter.paint(
        scene(layout, hovered),
        canvas.getWidth(),
        canvas.getHeight(),
        bars.horizontal().getValue(),
        bars.vertical().getValue() - topMargin());
  }

  private StripPainter.Scene scene(StripLayout lines, StripLine.@Nullable Placed pointed) {
    return new StripPainter.Scene(
        lines,
        theme.getValue(),
        model.unitProperty().get(),
        words.rows(),
        List.of(messages.get("text.first"), messages.get("text.second")),
        model.selection().selectionProperty().get()::touches,
        pointed);
  }

  private void selectionChanged() {
    describe();
    paint();
  }

  private void describe() {
    setAccessibleText(words.accessible());
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }

  private void hover(Optional<StripLine.Placed> found) {
    StripLine.Placed now = found.orElse(null);
    AlignedRows rows = model.rowsProperty().get();
    if (Objects.equals(now, hovered) || rows == null) {
      return;
    }
    hovered = now;
    Tooltip.uninstall(this, tooltip);
    tooltip.hide();
    if (now != null) {
      Unit unit = now.cell().row().unit(model.unitProperty().get());
      tooltip.setText(words.of(rows, unit, Set.of(now.cell().index())));
      Tooltip.install(this, tooltip);
    }
    paint();
  }

  private void pressed(MouseEvent event) {
    requestFocus();
    selecting.pressed(event, cellAt(event.getX(), event.getY()));
  }

  private void keyPressed(KeyEvent event) {
    if (selecting.keyPressed(event)) {
      reveal();
      event.consume();
    }
  }

  /** Scrolls to what was selected last. */
  private void reveal() {
    List<Selection.Mark> marks = model.selection().selectionProperty().get().marks();
    if (marks.isEmpty()) {
      return;
    }
    for (StripLine line : layout.lines()) {
      for (StripLine.Placed placed : line.cells()) {
        if (marks.getLast().touches(placed.cell().unit())) {
          double bottom = layout.top(line, StripRow.RTD) + StripRow.RTD.height() + topMargin();
          StripBars.scrollTo(bars.vertical(), line.y(), bottom + 8, canvas.getHeight());
          StripBars.scrollTo(
              bars.horizontal(),
              placed.x(),
              placed.x() + placed.width(),
              canvas.getWidth() - StripPainter.GUTTER);
          return;
        }
      }
    }
  }
}
