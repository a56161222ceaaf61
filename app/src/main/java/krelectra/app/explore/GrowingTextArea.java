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
    ruler.fontProperty().bind(fontProperty());
    textProperty().addListener(observable -> grow());
    widthProperty().addListener(observable -> grow());
    fontProperty().addListener(observable -> grow());
  }

  private void grow() {
    String text = getText();
    ruler.setText(text.substring(0, Math.min(ENOUGH, text.length())));
    ruler.setWrappingWidth(Math.max(1, getWidth() - BESIDE));
    double height = Math.ceil(ruler.getLayoutBounds().getHeight());
    setPrefHeight(Math.clamp(height + AROUND, LEAST, MOST));
  }
}
