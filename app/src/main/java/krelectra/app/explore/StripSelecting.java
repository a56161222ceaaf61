package krelectra.app.explore;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import krelectra.inference.text.Unit;

/**
 * Selecting in the strip, by mouse and by keys.
 *
 * @param bars are moved a page by keys
 */
record StripSelecting(ExploreViewModel model, StripBars bars) {
  /** What was clicked is selected, added, or selected up to. */
  void pressed(MouseEvent event, Optional<StripLine.Placed> found) {
    if (found.isEmpty()) {
      model.selection().clear();
      return;
    }
    StripCell cell = found.get().cell();
    Unit chosen = model.unitProperty().get();
    if (model.rowsProperty().get() == null) {
      return;
    }
    if (cell.row().unit(chosen) != chosen) {
      // What was clicked is selected as it is; its units of the division chosen follow.
      model
          .selection()
          .selectionProperty()
          .set(new Selection(List.of(Selection.Mark.of(cell.unit()))));
    } else if (event.isShiftDown()) {
      model.selection().extendTo(cell.index());
    } else if (event.isShortcutDown()) {
      model.selection().toggle(cell.index());
    } else {
      model.selection().select(cell.index());
    }
  }

  /** Whether the key meant something here. */
  boolean keyPressed(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return false;
    }
    switch (event.getCode()) {
      case LEFT -> model.selection().move(-1, event.isShiftDown());
      case RIGHT -> model.selection().move(1, event.isShiftDown());
      case HOME -> model.selection().moveToEnd(-1);
      case END -> model.selection().moveToEnd(1);
      case ESCAPE -> model.selection().clear();
      case DIGIT1, NUMPAD1 -> model.unitProperty().set(Unit.PIECE);
      case DIGIT2, NUMPAD2 -> model.unitProperty().set(Unit.MORPHEME);
      case DIGIT3, NUMPAD3 -> model.unitProperty().set(Unit.EOJEOL);
      case PAGE_DOWN -> bars.vertical().increment();
      case PAGE_UP -> bars.vertical().decrement();
      default -> {
        return false;
      }
    }
    return true;
  }
}
