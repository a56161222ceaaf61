package krelectra.app.explore.attention;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;
import krelectra.app.language.Messages;
import krelectra.app.look.Heat;
import krelectra.app.look.Theme;
import krelectra.app.picture.Pen;
import org.jspecify.annotations.Nullable;

/**
 * One head (or a mean) as a matrix: a row for each unit that attends, a column for each that is
 * attended to. A click selects the units of a cell or of a label; arrows move from cell to cell.
 */
final class HeadMatrixView extends DrawnView {
  private static final double RULED_CELL = 12;
  private static final double WRITTEN_CELL = 30;
  private static final double LEAST_WRITTEN = 0.005;

  private final MatrixCursor cursor;
  private @Nullable MatrixGeometry geometry;

  HeadMatrixView(AttentionViewModel model, Messages messages, ObservableValue<Theme> theme) {
    super(model, messages, theme);
    setId("attention-matrix");
    cursor = new MatrixCursor(lettering);
    getChildren().addAll(cursor.nodes());
    redrawOn(model.shown());
    redrawOn(model.selection());
    model.hoveredProperty().subscribe(this::mark);
    setOnMouseMoved(event -> model.hoveredProperty().set(hovered(event)));
    setOnMouseClicked(this::click);
    setOnKeyPressed(this::press);
  }

  /** Where things were drawn last; null if there was nothing. */
  @Nullable MatrixGeometry geometry() {
    return geometry;
  }

  @Override
  void draw(Pen pen, Bitmap image, double width, double height) {
    ShownMap shown = model.shown().getValue();
    geometry = null;
    if (shown != null && !shown.isEmpty()) {
      String from = messages.get("axis.from") + " ↓";
      String to = messages.get("axis.to") + " →";
      double corner = Math.max(lettering.width(from), lettering.width(to));
      MatrixLayout layout =
          MatrixLayout.in(
              width - 8,
              height - 6,
              shown.height(),
              shown.width(),
              lettering.longest(shown),
              corner);
      MatrixGeometry matrix = layout.geometry();
      geometry = matrix;
      BitSet rows = selected(shown::row);
      BitSet columns = selected(shown::column);
      paint(image, shown, matrix);
      write(pen, shown, matrix);
      new MatrixLabels(layout, shown, rows, columns, lettering, palette()).draw(pen);
      name(pen, matrix, from, to);
      outline(pen, matrix, rows, columns);
    }
    mark();
  }

  /** What the image holds already, so that a selection alone does not colour it anew. */
  private record Painted(ShownMap shown, Heat heat) {}

  private void paint(Bitmap image, ShownMap shown, MatrixGeometry matrix) {
    double scale = image.scale();
    int width = (int) Math.max(1, Math.round(matrix.width() * scale));
    int height = (int) Math.max(1, Math.round(matrix.height() * scale));
    Heat heat = heat();
    if (!image.holds(new Painted(shown, heat), width, height)) {
      int[] pixels = image.pixels(width, height);
      int rows = shown.height();
      int columns = shown.width();
      var painter = new MatrixPainter(shown.steps(), rows, columns, pixels, width, height);
      painter.paint(heat);
      if (matrix.cell() >= RULED_CELL) {
        painter.rule(PixelImage.argb(palette().line()));
      }
    }
    image.show(matrix.x(), matrix.y());
  }

  /** The values themselves, where cells are large enough. */
  private void write(Pen pen, ShownMap shown, MatrixGeometry matrix) {
    if (matrix.cell() < WRITTEN_CELL) {
      return;
    }
    pen.setFont(lettering.small);
    pen.setTextAlign(TextAlignment.CENTER);
    for (int from = 0; from < shown.height(); from++) {
      for (int to = 0; to < shown.width(); to++) {
        float weight = shown.at(from, to);
        if (weight >= LEAST_WRITTEN) {
          pen.setFill(heat().textOn(WeightScale.place(weight)));
          pen.fillText(
              written(weight),
              matrix.x() + matrix.columnMiddle(to),
              matrix.y() + matrix.rowMiddle(from));
        }
      }
    }
  }

  /** Two decimals without the zero before the point, as in print. */
  private static String written(float weight) {
    String value = String.format(Locale.ROOT, "%.2f", weight);
    return value.startsWith("0") ? value.substring(1) : "1";
  }

  private void name(Pen pen, MatrixGeometry matrix, String from, String to) {
    pen.setFont(lettering.plain);
    pen.setFill(palette().faintText());
    pen.setTextAlign(TextAlignment.RIGHT);
    double x = matrix.x() - MatrixLayout.GAP;
    double y = matrix.y() - Lettering.LINE / 2 - MatrixLayout.CORNER;
    pen.fillText(to, x, y - Lettering.LINE);
    pen.fillText(from, x, y);
  }

  private void outline(Pen pen, MatrixGeometry matrix, BitSet rows, BitSet columns) {
    pen.setStroke(palette().line());
    pen.setLineWidth(1);
    pen.strokeRect(matrix.x() - 0.5, matrix.y() - 0.5, matrix.width() + 1, matrix.height() + 1);
    pen.setFill(palette().accent());
    double length = Math.max(2, matrix.cell());
    rows.stream()
        .forEach(row -> pen.fillRect(matrix.x() - 5, matrix.y() + matrix.rowStart(row), 3, length));
    columns.stream()
        .forEach(
            at -> pen.fillRect(matrix.x() + matrix.columnStart(at), matrix.y() - 5, length, 3));
  }

  private BitSet selected(IntUnaryOperator place) {
    BitSet selected = new BitSet();
    model.selection().stream()
        .mapToInt(place::applyAsInt)
        .filter(at -> at >= 0)
        .forEach(selected::set);
    return selected;
  }

  private void mark() {
    ShownMap shown = model.shown().getValue();
    cursor.show(geometry, shown, model.hoveredProperty().get(), palette());
  }

  private @Nullable Hover hovered(MouseEvent event) {
    ShownMap shown = model.shown().getValue();
    if (geometry == null || shown == null) {
      return null;
    }
    int row = geometry.row(event.getY());
    int column = geometry.column(event.getX());
    if (row >= 0 && column >= 0) {
      return new Hover.OfPair(shown.rowUnit(row), shown.columnUnit(column));
    }
    if (row >= 0 && event.getX() < geometry.x()) {
      return new Hover.OfUnit(shown.rowUnit(row), true);
    }
    boolean isAbove = column >= 0 && event.getY() < geometry.y();
    return isAbove ? new Hover.OfUnit(shown.columnUnit(column), false) : null;
  }

  private void click(MouseEvent event) {
    requestFocus();
    switch (hovered(event)) {
      case Hover.OfPair(int from, int to) ->
          model.select(from == to ? List.of(from) : List.of(from, to), event.isShortcutDown());
      case Hover.OfUnit(int unit, boolean attending) ->
          model.select(List.of(unit), event.isShortcutDown());
      case Hover.OfHead head -> {}
      case null -> {}
    }
  }

  private void press(KeyEvent event) {
    ShownMap shown = model.shown().getValue();
    Hover next =
        shown == null
            ? null
            : MatrixCursor.moved(shown, model.hoveredProperty().get(), event.getCode());
    if (next != null) {
      model.hoveredProperty().set(next);
      event.consume();
    }
  }
}
