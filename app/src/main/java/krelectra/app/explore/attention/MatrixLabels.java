package krelectra.app.explore.attention;

import java.util.BitSet;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import krelectra.app.look.Palette;

/** The names of rows and columns; where there is no room for all, every few of them. */
record MatrixLabels(
    MatrixLayout layout,
    AttentionPicture picture,
    BitSet selected,
    Lettering lettering,
    Palette palette) {

  void draw(GraphicsContext sheet) {
    MatrixGeometry matrix = layout.geometry();
    sheet.setTextBaseline(VPos.CENTER);
    BitSet rows = shown(matrix.cell(), Lettering.LINE - 2);
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      ink(sheet, row);
      sheet.setTextAlign(TextAlignment.RIGHT);
      double x = matrix.x() - MatrixLayout.GAP;
      sheet.fillText(text(row), x, matrix.y() + matrix.middle(row));
    }
    BitSet columns = layout.angle() == MatrixLayout.Angle.UPRIGHT ? rows : shown(matrix.cell(), 0);
    for (int at = columns.nextSetBit(0); at >= 0; at = columns.nextSetBit(at + 1)) {
      ink(sheet, at);
      sheet.save();
      sheet.translate(matrix.x() + matrix.middle(at), matrix.y() - MatrixLayout.GAP);
      column(sheet, text(at));
      sheet.restore();
    }
  }

  private void column(GraphicsContext sheet, String text) {
    switch (layout.angle()) {
      case LEVEL -> {
        sheet.setTextAlign(TextAlignment.CENTER);
        sheet.fillText(text, 0, -Lettering.LINE / 2 + 2);
      }
      case SLANTED -> {
        sheet.rotate(-45);
        sheet.setTextAlign(TextAlignment.LEFT);
        sheet.fillText(text, 0, 0);
      }
      case UPRIGHT -> {
        sheet.rotate(-90);
        sheet.setTextAlign(TextAlignment.LEFT);
        sheet.fillText(text, 0, 0);
      }
    }
  }

  private void ink(GraphicsContext sheet, int row) {
    boolean isSelected = selected.get(row);
    sheet.setFont(isSelected ? lettering.bold : lettering.plain);
    sheet.setFill(
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
