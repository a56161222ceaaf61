package krelectra.app.explore;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;

/** What of the strip is in sight: its scroll bars. */
final class StripBars {
  private static final double UNIT = 40;
  private static final double LEAST_WIDTH = 10;

  private final ScrollBar vertical = new ScrollBar();
  private final ScrollBar horizontal = new ScrollBar();

  StripBars(Runnable scrolled) {
    vertical.setOrientation(Orientation.VERTICAL);
    for (ScrollBar bar : new ScrollBar[] {vertical, horizontal}) {
      bar.setFocusTraversable(false);
      bar.valueProperty().addListener(observable -> scrolled.run());
    }
  }

  ScrollBar vertical() {
    return vertical;
  }

  ScrollBar horizontal() {
    return horizontal;
  }

  /** The room that the vertical bar takes, whether it is there or not. */
  double width() {
    return Math.max(LEAST_WIDTH, vertical.prefWidth(-1));
  }

  /** The room that the horizontal bar takes if it is there. */
  double height() {
    return horizontal.prefHeight(-1);
  }

  /** Fits a bar to what there is and what of it is in sight. */
  static void fit(ScrollBar bar, double whole, double inSight, boolean needed) {
    bar.setVisible(needed);
    bar.setMax(needed ? whole - inSight : 0);
    bar.setVisibleAmount(needed ? bar.getMax() * inSight / whole : 0);
    bar.setUnitIncrement(UNIT);
    bar.setBlockIncrement(Math.max(UNIT, inSight - UNIT));
    bar.setValue(Math.clamp(bar.getValue(), 0, bar.getMax()));
  }

  /** Follows the wheel; with Shift sideways. */
  void scrolled(ScrollEvent event) {
    double delta = event.getDeltaY();
    boolean sideways = event.isShiftDown() || event.getDeltaX() != 0;
    ScrollBar bar = sideways ? horizontal : vertical;
    double by = sideways && event.getDeltaX() != 0 ? event.getDeltaX() : delta;
    if (bar.isVisible()) {
      bar.setValue(Math.clamp(bar.getValue() - by, 0, bar.getMax()));
      event.consume();
    }
  }

  /** Brings a stretch into sight. */
  static void scrollTo(ScrollBar bar, double start, double end, double inSight) {
    if (end > bar.getValue() + inSight) {
      bar.setValue(Math.clamp(end - inSight, 0, bar.getMax()));
    }
    if (start < bar.getValue()) {
      bar.setValue(Math.clamp(start, 0, bar.getMax()));
    }
  }
}
