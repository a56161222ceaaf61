package krelectra.app.explore;

import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/**
 * The strip above the tools. When the strip comes to need more height, as for a warning, JavaFX's
 * split pane takes it from the tools twice and leaves a band of nothing below them: here the
 * divider is moved first.
 */
final class StripAboveTools extends SplitPane {
  /** The position is that of the divider's middle; half of its height, rounded up. */
  private static final double DIVIDER = 3;

  private final Region strip;

  /**
   * Puts them together.
   *
   * @param share of the height that the strip has at first
   */
  StripAboveTools(Region strip, Region tools, double share) {
    super(strip, tools);
    this.strip = strip;
    setOrientation(Orientation.VERTICAL);
    setDividerPositions(share);
  }

  @Override
  protected void layoutChildren() {
    double height = getHeight() - snappedTopInset() - snappedBottomInset();
    double least = strip.minHeight(strip.getWidth() > 0 ? strip.getWidth() : -1) + DIVIDER;
    if (height > least && getDividerPositions()[0] * height < least) {
      setDividerPosition(0, least / height);
    }
    super.layoutChildren();
  }
}
