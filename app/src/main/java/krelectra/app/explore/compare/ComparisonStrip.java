package krelectra.app.explore.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.util.Duration;
import krelectra.app.language.Messages;
import krelectra.app.look.Fonts;
import krelectra.app.look.Theme;
import krelectra.app.picture.CanvasPen;
import krelectra.app.picture.Drawing;
import krelectra.inference.analysis.comparison.Comparison;
import krelectra.inference.analysis.comparison.Part;
import krelectra.inference.text.Alignment.RtdRule;

/**
 * Both texts below each other, parts of one place in one column, with their RTD scores and the
 * difference between them. One canvas as large as the view draws what is in sight.
 */
final class ComparisonStrip extends Region {
  private static final Duration TOOLTIP_DELAY = Duration.millis(350);

  /** The most widths of labels that are kept. */
  private static final int REMEMBERED = 20_000;

  private final CompareViewModel model;
  private final ObservableValue<Theme> theme;
  private final PartText words;
  private final Messages messages;
  private final Canvas canvas = new Canvas();
  private final ScrollBar bar = new ScrollBar();
  private final Tooltip tooltip = new Tooltip();
  private final PartPainter painter = new PartPainter(new CanvasPen(canvas.getGraphicsContext2D()));
  private final Text ruler = new Text();
  private final Map<String, Double> widths = new HashMap<>();
  private List<PartPainter.Column> columns = List.of();
  private PartLayout layout = PartLayout.EMPTY;
  private double room = -1;
  private double largest;
  private int hovered = -1;

  ComparisonStrip(CompareViewModel model, Messages messages, ObservableValue<Theme> theme) {
    this.model = model;
    this.theme = theme;
    this.messages = messages;
    this.words = new PartText(messages);
    setId("comparison-strip");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT);
    setMinSize(0, 0);
    bar.setOrientation(Orientation.VERTICAL);
    bar.setFocusTraversable(false);
    getChildren().addAll(canvas, bar);
    tooltip.setShowDelay(TOOLTIP_DELAY);
    tooltip.setShowDuration(Duration.INDEFINITE);
    model.comparisonProperty().addListener(observable -> rebuild());
    model.explore().rtdRuleProperty().addListener(observable -> rebuild());
    messages.language().addListener(observable -> rebuild());
    model.selectedProperty().addListener(observable -> selectionChanged());
    theme.addListener(observable -> paint());
    bar.valueProperty().addListener(observable -> paint());
    focusedProperty().addListener(observable -> paint());
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(at(event.getX(), event.getY())));
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> hover(-1));
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    rebuild();
  }

  private RtdRule rule() {
    return model.explore().rtdRuleProperty().get();
  }

  private void rebuild() {
    Comparison compared = model.comparisonProperty().get();
    List<PartPainter.Column> made = new ArrayList<>();
    largest = 0;
    if (widths.size() > REMEMBERED) {
      widths.clear();
    }
    if (compared != null) {
      for (Part part : compared.parts()) {
        PartPainter.Column column = PartPainter.Column.of(compared, part, rule());
        float difference = column.difference();
        largest = Float.isNaN(difference) ? largest : Math.max(largest, Math.abs(difference));
        made.add(column);
      }
    }
    columns = List.copyOf(made);
    // Focus or the mouse may ask for painting before the next layout.
    layout = PartLayout.EMPTY;
    room = -1;
    hovered = -1;
    describe();
    requestLayout();
  }

  private double width(PartPainter.Column column) {
    double label = Math.max(measured(column.a(), true), measured(column.b(), true));
    double value = measured(PartText.signedShortly(-0.123), false);
    return Math.ceil(Math.max(label, value)) + 2 * PartPainter.PADDING;
  }

  private double measured(String label, boolean large) {
    return widths.computeIfAbsent(
        (large ? "L" : "S") + label,
        key -> {
          ruler.setFont(Font.font(Fonts.FAMILY, large ? PartPainter.LABEL : PartPainter.VALUE));
          ruler.setText(label);
          return ruler.getLayoutBounds().getWidth();
        });
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    double thick = Math.max(10, bar.prefWidth(-1));
    double inSight = Math.max(1, width - thick - PartPainter.GUTTER);
    if (inSight != room) {
      room = inSight;
      layout = PartLayout.of(columns.stream().map(this::width).toList(), inSight);
    }
    boolean tall = layout.height() > height;
    bar.setVisible(tall);
    bar.setMax(tall ? layout.height() - height : 0);
    bar.setVisibleAmount(tall ? bar.getMax() * height / layout.height() : 0);
    bar.setUnitIncrement(40);
    bar.setBlockIncrement(Math.max(40, height - 40));
    bar.setValue(Math.clamp(bar.getValue(), 0, bar.getMax()));
    bar.resizeRelocate(width - thick, 0, thick, height);
    canvas.setWidth(Math.max(0, width - thick));
    canvas.setHeight(height);
    paint();
  }

  private void paint() {
    painter.paint(scene(layout, hovered), canvas.getWidth(), canvas.getHeight(), bar.getValue());
  }

  private PartPainter.Scene scene(PartLayout laid, int pointed) {
    return new PartPainter.Scene(
        columns,
        laid,
        theme.getValue(),
        largest,
        List.of(
            messages.get("row.a"),
            messages.get("row.rtd"),
            messages.get("row.difference"),
            messages.get("row.rtd"),
            messages.get("row.b")),
        model.selectedProperty().get(),
        pointed);
  }

  /** All lines for any pen; none if nothing is compared. */
  Optional<Drawing> drawing(double width) {
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    PartLayout all =
        PartLayout.of(columns.stream().map(this::width).toList(), width - PartPainter.GUTTER);
    return Optional.of(
        new Drawing(
            width,
            all.height(),
            theme.getValue().palette().background(),
            pen -> new PartPainter(pen).paint(scene(all, -1), width, all.height(), 0)));
  }

  private int at(double x, double y) {
    return layout.at(x - PartPainter.GUTTER, y + bar.getValue()).orElse(-1);
  }

  private void hover(int part) {
    Comparison compared = model.comparisonProperty().get();
    if (part == hovered || compared == null) {
      return;
    }
    hovered = part;
    Tooltip.uninstall(this, tooltip);
    tooltip.hide();
    if (part >= 0) {
      tooltip.setText(words.lines(compared, compared.parts().get(part), rule()));
      Tooltip.install(this, tooltip);
    }
    paint();
  }

  private void pressed(MouseEvent event) {
    requestFocus();
    model.selectedProperty().set(at(event.getX(), event.getY()));
  }

  private void scrolled(ScrollEvent event) {
    if (bar.isVisible()) {
      bar.setValue(Math.clamp(bar.getValue() - event.getDeltaY(), 0, bar.getMax()));
      event.consume();
    }
  }

  private void keyPressed(KeyEvent event) {
    int now = model.selectedProperty().get();
    int last = columns.size() - 1;
    if (event.isShortcutDown() || event.isAltDown() || last < 0) {
      return;
    }
    int next =
        switch (event.getCode()) {
          case LEFT -> Math.max(0, now - 1);
          case RIGHT -> Math.min(last, now + 1);
          case HOME -> 0;
          case END -> last;
          case ESCAPE -> -1;
          default -> Integer.MIN_VALUE;
        };
    if (next != Integer.MIN_VALUE) {
      model.selectedProperty().set(next);
      event.consume();
    }
  }

  private void selectionChanged() {
    int part = model.selectedProperty().get();
    if (part >= 0 && part < layout.places().size()) {
      double y = layout.places().get(part).y();
      if (y < bar.getValue()) {
        bar.setValue(Math.clamp(y, 0, bar.getMax()));
      } else if (y + PartLayout.LINE > bar.getValue() + canvas.getHeight()) {
        bar.setValue(Math.clamp(y + PartLayout.LINE - canvas.getHeight(), 0, bar.getMax()));
      }
    }
    describe();
    paint();
  }

  private void describe() {
    Comparison compared = model.comparisonProperty().get();
    int part = model.selectedProperty().get();
    if (compared == null) {
      setAccessibleText("");
    } else if (part >= 0 && part < compared.parts().size()) {
      setAccessibleText(words.lines(compared, compared.parts().get(part), rule()));
    } else {
      setAccessibleText(messages.get("strip", compared.parts().size()));
    }
  }

  /** Where parts stand now. */
  PartLayout partLayout() {
    return layout;
  }
}
