package krelectra.app.explore;

import javafx.scene.control.TextArea;
import javafx.scene.text.Text;

/** A text area that is as high as its text, up to a limit. */
final class GrowingTextArea extends TextArea {
  private static final double LEAST = 38;
  private static final double MOST = 116;
  private static final double AROUND = 20;
  private static final double BESIDE = 36;

  /** More is higher than the limit at any width. */
  private static final int ENOUGH = 2000;

  private final Text ruler = new Text();

  GrowingTextArea() {
    setWrapText(true);
    setPrefHeight(LEAST);
    setMinHeight(LEAST);
    textProperty().addListener(observable -> grow());
    widthProperty().addListener(observable -> grow());
    fontProperty().addListener(observable -> grow());
  }

  private void grow() {
    if (getWidth() <= 0) {
      return; // until styles are applied the font is the system's, which takes long to be found
    }
    String text = getText();
    ruler.setFont(getFont());
    ruler.setText(text.substring(0, Math.min(ENOUGH, text.length())));
    ruler.setWrappingWidth(Math.max(1, getWidth() - BESIDE));
    double height = Math.ceil(ruler.getLayoutBounds().getHeight());
    setPrefHeight(Math.clamp(height + AROUND, LEAST, MOST));
  }
}
