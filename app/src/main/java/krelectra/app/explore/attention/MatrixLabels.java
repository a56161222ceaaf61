package krelectra.app.explore.attention;

import java.util.BitSet;
import javafx.scene.text.TextAlignment;
import krelectra.app.look.Palette;
import krelectra.app.picture.Pen;

/** The names of rows and columns; where there is no room for all, every few of them. */
record MatrixLabels(
    MatrixLayout layout,
    AttentionPicture picture,
    BitSet selected,
    Lettering lettering,
    Palette palette) {

  void draw(Pen pen) {
    MatrixGeometry matrix = layout.geometry();
    BitSet rows = shown(matrix.cell(), Lettering.LINE - 2);
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      ink(pen, row);
      pen.setTextAlign(TextAlignment.RIGHT);
      double x = matrix.x() - MatrixLayout.GAP;
      pen.fillText(text(row), x, matrix.y() + matrix.middle(row));
    }
    BitSet columns = layout.angle() == MatrixLayout.Angle.UPRIGHT ? rows : shown(matrix.cell(), 0);
    for (int at = columns.nextSetBit(0); at >= 0; at = columns.nextSetBit(at + 1)) {
      ink(pen, at);
      pen.save();
      pen.translate(matrix.x() + matrix.middle(at), matrix.y() - MatrixLayout.GAP);
      column(pen, text(at));
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

  private void ink(Pen pen, int row) {
    boolean isSelected = selected.get(row);
    pen.setFont(isSelected ? lettering.bold : lettering.plain);
    pen.setFill(
        isSelected
            ? palette.accent()
            : picture.isSpecial(row) ? palette.faintText() : palette.text());
  }

  private String text(int row) {
    return lettering.fit(picture.label(row), layout.length());
  }

  /** Those with room: the selected ones first, then every few that do not touch them. */
  private BitSet shown(double cell, double line) {
    int every = Math.max(1, (int) Math.ceil(line / cell));
    BitSet shown = (BitSet) selected.clone();
    for (int row = 0; row < picture.size(); row += every) {
      int free = selected.nextSetBit(Math.max(0, row - every + 1));
      if (every == 1 || free < 0 || free >= row + every) {
        shown.set(row);
      }
    }
    return shown;
  }
}
