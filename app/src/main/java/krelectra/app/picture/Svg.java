package krelectra.app.picture;

import static krelectra.app.picture.SvgText.escape;
import static krelectra.app.picture.SvgText.number;

/** Drawings as documents of SVG 1.1. */
public final class Svg {
  private Svg() {}

  /**
   * Writes a drawing, on JavaFX's thread.
   *
   * @param title what is drawn, for readers and screen readers
   * @param description how it came about
   */
  public static String of(Drawing drawing, String title, String description) {
    var pen = new SvgPen();
    pen.setFill(drawing.background());
    pen.fillRect(0, 0, drawing.width(), drawing.height());
    drawing.content().accept(pen);
    String width = number(drawing.width());
    String height = number(drawing.height());
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \
    version="1.1" role="img" width="%s" height="%s" viewBox="0 0 %s %s">
    <title>%s</title>
    <desc>%s</desc>
    %s</svg>
    """
        .formatted(
            width, height, width, height, escape(title), escape(description), pen.elements());
  }
}
