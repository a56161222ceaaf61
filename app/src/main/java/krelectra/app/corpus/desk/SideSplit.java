package krelectra.app.corpus.desk;

import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** Something with a side to its right that can be shown, hidden and made wider. */
final class SideSplit extends SplitPane {
  private final Region side;
  private final DoubleProperty sideWidth;
  private boolean placing;

  /**
   * A split.
   *
   * @param sideWidth the side's width in pixels: read when it is shown, written when it was dragged
   */
  SideSplit(Region main, Region side, ObservableBooleanValue shown, DoubleProperty sideWidth) {
    this.side = side;
    this.sideWidth = sideWidth;
    getStyleClass().add("side-split");
    getItems().add(main);
    setResizableWithParent(side, false);
    shown.subscribe(this::show);
    addEventFilter(MouseEvent.MOUSE_RELEASED, event -> remember());
  }

  private void show(boolean shown) {
    if (!shown) {
      getItems().remove(side);
    } else if (!getItems().contains(side)) {
      getItems().add(side);
      placing = true;
      requestLayout();
    }
  }

  private void remember() {
    if (getItems().contains(side) && side.getWidth() > 0) {
      sideWidth.set(side.getWidth());
    }
  }

  /** A divider is placed by shares, which need the width of the whole. */
  @Override
  protected void layoutChildren() {
    if (placing && getWidth() > 0) {
      placing = false;
      setDividerPositions(Math.clamp(1 - sideWidth.get() / getWidth(), 0.2, 0.9));
    }
    super.layoutChildren();
  }
}
