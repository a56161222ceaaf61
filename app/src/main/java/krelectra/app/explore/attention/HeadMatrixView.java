package krelectra.app.explore.attention;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;
import krelectra.app.language.Messages;
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
    if (shown != null && shown.size() > 0) {
      String from = messages.get("axis.from") + " ↓";
      String to = messages.get("axis.to") + " →";
      double corner = Math.max(lettering.width(from), lettering.width(to));
      double longest = 0;
      for (int row = 0; row < shown.size(); row++) {
        longest = Math.max(longest, lettering.width(shown.picture().label(row)));
      }
      MatrixLayout layout = MatrixLayout.in(width - 8, height - 6, shown.size(), longest, corner);
      MatrixGeometry matrix = layout.geometry();
      geometry = matrix;
      BitSet selected = selected(shown.picture());
      paint(image, shown, matrix);
      write(pen, shown, matrix);
      new MatrixLabels(layout, shown.picture(), selected, lettering, palette()).draw(pen);
      name(pen, matrix, from, to);
      outline(pen, matrix, selected);
    }
    mark();
  }

  private void paint(Bitmap image, ShownMap shown, MatrixGeometry matrix) {
    double scale = image.scale();
    int side = (int) Math.max(1, Math.round(matrix.side() * scale));
    int[] pixels = image.pixels(side, side);
    MatrixPainter painter = new MatrixPainter(shown.values(), shown.size(), pixels, side);
    painter.paint(heat());
    if (matrix.cell() >= RULED_CELL) {
      painter.rule(PixelImage.argb(palette().line()));
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
    for (int from = 0; from < shown.size(); from++) {
      for (int to = 0; to < shown.size(); to++) {
        float weight = shown.at(from, to);
        if (weight >= LEAST_WRITTEN) {
          pen.setFill(heat().textOn(WeightScale.place(weight)));
          pen.fillText(
              written(weight), matrix.x() + matrix.middle(to), matrix.y() + matrix.middle(from));
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

  private void outline(Pen pen, MatrixGeometry matrix, BitSet selected) {
    pen.setStroke(palette().line());
    pen.setLineWidth(1);
    pen.strokeRect(matrix.x() - 0.5, matrix.y() - 0.5, matrix.side() + 1, matrix.side() + 1);
    pen.setFill(palette().accent());
    double length = Math.max(2, matrix.cell());
    for (int row = selected.nextSetBit(0); row >= 0; row = selected.nextSetBit(row + 1)) {
      pen.fillRect(matrix.x() - 5, matrix.y() + matrix.start(row), 3, length);
      pen.fillRect(matrix.x() + matrix.start(row), matrix.y() - 5, length, 3);
    }
  }

  private BitSet selected(AttentionPicture picture) {
    BitSet rows = new BitSet();
    model.selection().stream().mapToInt(picture::row).filter(row -> row >= 0).forEach(rows::set);
    return rows;
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
    AttentionPicture picture = shown.picture();
    if (row >= 0 && column >= 0) {
      return new Hover.OfPair(picture.unit(row), picture.unit(column));
    }
    if (row >= 0 && event.getX() < geometry.x()) {
      return new Hover.OfUnit(picture.unit(row), true);
    }
    boolean isAbove = column >= 0 && event.getY() < geometry.y();
    return isAbove ? new Hover.OfUnit(picture.unit(column), false) : null;
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
