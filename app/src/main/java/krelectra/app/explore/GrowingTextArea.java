package krelectra.app.explore;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TextArea;

/** A text area that is as high as its text, up to a limit. */
final class GrowingTextArea extends TextArea {
  private static final double LEAST = 38;
  private static final double MOST = 116;
  private static final double AROUND = 18;

  GrowingTextArea() {
    setWrapText(true);
    setPrefHeight(LEAST);
    setMinHeight(LEAST);
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    Node text = lookup(".text");
    if (text != null) {
      Bounds bounds = text.getBoundsInParent();
      double wanted = Math.clamp(Math.ceil(bounds.getHeight()) + AROUND, LEAST, MOST);
      if (wanted != getPrefHeight()) {
        setPrefHeight(wanted);
      }
    }
  }
}
