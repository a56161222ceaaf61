package krelectra.app.explore.attention;

import java.util.BitSet;
import javafx.scene.text.TextAlignment;
import krelectra.app.look.Palette;
import krelectra.app.picture.Pen;

/** The names of rows and columns; where there is no room for all, every few of them. */
record MatrixLabels(
    MatrixLayout layout,
    ShownMap shown,
    BitSet selectedRows,
    BitSet selectedColumns,
    Lettering lettering,
    Palette palette) {

  void draw(Pen pen) {
    MatrixGeometry matrix = layout.geometry();
    double line = Lettering.LINE - 2;
    BitSet rows = shown(matrix.cell(), line, shown.height(), selectedRows);
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      ink(pen, shown.rows()[row], selectedRows.get(row));
      pen.setTextAlign(TextAlignment.RIGHT);
      double x = matrix.x() - MatrixLayout.GAP;
      pen.fillText(fit(shown.rowLabel(row)), x, matrix.y() + matrix.rowMiddle(row));
    }
    boolean isUpright = layout.angle() == MatrixLayout.Angle.UPRIGHT;
    BitSet columns = shown(matrix.cell(), isUpright ? line : 0, shown.width(), selectedColumns);
    for (int at = columns.nextSetBit(0); at >= 0; at = columns.nextSetBit(at + 1)) {
      ink(pen, shown.columns()[at], selectedColumns.get(at));
      pen.save();
      pen.translate(matrix.x() + matrix.columnMiddle(at), matrix.y() - MatrixLayout.GAP);
      column(pen, fit(shown.columnLabel(at)));
      pen.restore();
    }
  }

  private void column(Pen pen, String text) {
    switch (layout.angle()) {
      case LEVEL -> {
        pen.setTextAlign(TextAlignment.CENTER);
        pen.fillText(text, 0, -Lettering.LINE / 2 + 2);
      }
      case SLANTED -> {
        pen.rotate(-45);
        pen.setTextAlign(TextAlignment.LEFT);
        pen.fillText(text, 0, 0);
      }
      case UPRIGHT -> {
        pen.rotate(-90);
        pen.setTextAlign(TextAlignment.LEFT);
        pen.fillText(text, 0, 0);
      }
    }
  }

  private void ink(Pen pen, int row, boolean isSelected) {
    pen.setFont(isSelected ? lettering.bold : lettering.plain);
    pen.setFill(
        isSelected
            ? palette.accent()
            : shown.picture().isSpecial(row) ? palette.faintText() : palette.text());
  }

  private String fit(String label) {
    return lettering.fit(label, layout.length());
  }

  /** Those with room: the selected ones first, then every few that do not touch them. */
  private static BitSet shown(double cell, double line, int size, BitSet selected) {
    int every = Math.max(1, (int) Math.ceil(line / cell));
    BitSet shown = (BitSet) selected.clone();
    for (int row = 0; row < size; row += every) {
      int free = selected.nextSetBit(Math.max(0, row - every + 1));
      if (every == 1 || free < 0 || free >= row + every) {
        shown.set(row);
      }
    }
    return shown;
  }
}
