package krelectra.app.picture;

import static krelectra.app.picture.SvgText.escape;
import static krelectra.app.picture.SvgText.number;

/**
 * Drawings as documents of SVG 1.1. To be used on JavaFX's thread.
 *
 * @param outlines whether text becomes shapes
 * @param style a style sheet for the document; empty for none
 */
public record Svg(boolean outlines, String style) {
  /** Text stays text in a named font. */
  public static final Svg PLAIN = new Svg(false, "");

  /**
   * Writes a drawing.
   *
   * @param title what is drawn, for readers and screen readers
   * @param description how it came about
   */
  public String of(Drawing drawing, String title, String description) {
    var pen = new SvgPen(outlines);
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
    %s%s</svg>
    """
        .formatted(
            width,
            height,
            width,
            height,
            escape(title),
            escape(description),
            style.isEmpty() ? "" : "<style>" + style + "</style>\n",
            pen.elements());
  }
}
