package krelectra.app.explore.attention;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import krelectra.app.look.Palette;
import org.jspecify.annotations.Nullable;

/** The frame around the hovered row and column of a matrix, with their names in full. */
final class MatrixCursor {
  private final Rectangle row = band();
  private final Rectangle column = band();
  private final Chip rowName;
  private final Chip columnName;

  MatrixCursor(Lettering lettering) {
    rowName = new Chip(lettering.bold);
    columnName = new Chip(lettering.bold);
  }

  List<Node> nodes() {
    return List.of(row, column, rowName, columnName);
  }

  private static Rectangle band() {
    Rectangle band = new Rectangle();
    band.setManaged(false);
    band.setMouseTransparent(true);
    band.setFill(Color.TRANSPARENT);
    return band;
  }

  void show(
      @Nullable MatrixGeometry matrix,
      @Nullable ShownMap shown,
      @Nullable Hover hovered,
      Palette palette) {
    int from = -1;
    int to = -1;
    if (matrix != null && shown != null) {
      switch (hovered) {
        case Hover.OfPair(int a, int b) -> {
          from = shown.row(a);
          to = shown.column(b);
        }
        case Hover.OfUnit(int unit, boolean attending) -> {
          from = attending ? shown.row(unit) : -1;
          to = attending ? -1 : shown.column(unit);
        }
        case Hover.OfHead head -> {}
        case null -> {}
      }
      place(matrix, from, to);
      if (from >= 0) {
        rowName.write(shown.rowLabel(from), palette);
        double x = matrix.x() - 4 - rowName.width();
        rowName.moveTo(Math.max(0, x), matrix.y() + matrix.rowMiddle(from));
      }
      if (to >= 0) {
        columnName.write(shown.columnLabel(to), palette);
        double x = matrix.x() + matrix.columnMiddle(to) - columnName.width() / 2;
        columnName.moveTo(Math.max(0, x), matrix.y() - 4 - columnName.height() / 2);
      }
    }
    row.setVisible(from >= 0);
    rowName.setVisible(from >= 0);
    column.setVisible(to >= 0);
    columnName.setVisible(to >= 0);
    row.setStroke(palette.text());
    column.setStroke(palette.text());
  }

  private void place(MatrixGeometry matrix, int from, int to) {
    row.setX(matrix.x() - 0.5);
    row.setY(matrix.y() + matrix.rowStart(Math.max(0, from)) - 0.5);
    row.setWidth(matrix.width() + 1);
    row.setHeight(matrix.cell() + 1);
    column.setX(matrix.x() + matrix.columnStart(Math.max(0, to)) - 0.5);
    column.setY(matrix.y() - 0.5);
    column.setWidth(matrix.cell() + 1);
    column.setHeight(matrix.height() + 1);
  }

  /** The cell that a key leads to, from the first if none is hovered; null for other keys. */
  static @Nullable Hover moved(ShownMap shown, @Nullable Hover hovered, KeyCode code) {
    if (!code.isArrowKey() || shown.isEmpty()) {
      return null;
    }
    int from = 0;
    int to = 0;
    if (hovered instanceof Hover.OfPair(int a, int b)) {
      from = shown.row(a) + (code == KeyCode.DOWN ? 1 : code == KeyCode.UP ? -1 : 0);
      to = shown.column(b) + (code == KeyCode.RIGHT ? 1 : code == KeyCode.LEFT ? -1 : 0);
    }
    return new Hover.OfPair(
        shown.rowUnit(Math.clamp(from, 0, shown.height() - 1)),
        shown.columnUnit(Math.clamp(to, 0, shown.width() - 1)));
  }
}
