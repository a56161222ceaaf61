package krelectra.app.picture;

import static krelectra.app.picture.SvgText.number;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * Writes what is drawn as elements of SVG 1.1: shapes as shapes, text as text or, if asked, as
 * shapes too. Type is measured with JavaFX, so that it must run.
 */
final class SvgPen implements Pen {
  private static final String FIT = " lengthAdjust=\"spacingAndGlyphs\"";

  private final StringBuilder out = new StringBuilder();
  private final FontMetrics metrics = new FontMetrics();
  private final Deque<Style> saved = new ArrayDeque<>();
  private final StringBuilder path = new StringBuilder();
  private Style style = new Style();
  private final boolean outlines;
  private int clips;

  /**
   * An empty page.
   *
   * @param outlines whether text becomes shapes
   */
  SvgPen(boolean outlines) {
    this.outlines = outlines;
  }

  /** What {@link #save} remembers; begins as a canvas does. */
  private static final class Style {
    private Color fill = Color.BLACK;
    private Color stroke = Color.BLACK;
    private double lineWidth = 1;
    private StrokeLineCap cap = StrokeLineCap.SQUARE;
    private double[] dashes = {};
    private Font font = Font.getDefault();
    private TextAlignment align = TextAlignment.LEFT;

    /** A place, an angle or a clip is a group that stays open until it is restored. */
    private int groups;

    Style copy() {
      Style copy = new Style();
      copy.fill = fill;
      copy.stroke = stroke;
      copy.lineWidth = lineWidth;
      copy.cap = cap;
      copy.dashes = dashes;
      copy.font = font;
      copy.align = align;
      return copy;
    }
  }

  /** The elements written so far, with every group closed. */
  String elements() {
    int open = style.groups + saved.stream().mapToInt(each -> each.groups).sum();
    return out + "</g>\n".repeat(open);
  }

  @Override
  public void setFill(Color colour) {
    style.fill = colour;
  }

  @Override
  public void setStroke(Color colour) {
    style.stroke = colour;
  }

  @Override
  public void setLineWidth(double width) {
    style.lineWidth = width;
  }

  @Override
  public void setLineCap(StrokeLineCap cap) {
    style.cap = cap;
  }

  @Override
  public void setLineDashes(double... dashes) {
    style.dashes = dashes.clone();
  }

  @Override
  public void setFont(Font font) {
    style.font = font;
  }

  @Override
  public void setTextAlign(TextAlignment alignment) {
    style.align = alignment;
  }

  @Override
  public void fillRect(double x, double y, double width, double height) {
    rect(x, y, width, height, 0, filled());
  }

  @Override
  public void strokeRect(double x, double y, double width, double height) {
    rect(x, y, width, height, 0, stroked());
  }

  @Override
  public void fillRoundRect(double x, double y, double width, double height, double arc) {
    rect(x, y, width, height, arc, filled());
  }

  @Override
  public void strokeRoundRect(double x, double y, double width, double height, double arc) {
    rect(x, y, width, height, arc, stroked());
  }

  private void rect(double x, double y, double width, double height, double arc, String paint) {
    // SVG has no rectangle of a negative size, and a canvas draws none.
    if (width < 0 || height < 0) {
      return;
    }
    out.append("<rect")
        .append(box(x, y, width, height))
        .append(arc > 0 ? attribute("rx", arc / 2) : "")
        .append(paint)
        .append("/>\n");
  }

  @Override
  public void strokeLine(double x1, double y1, double x2, double y2) {
    out.append("<line")
        .append(attribute("x1", x1))
        .append(attribute("y1", y1))
        .append(attribute("x2", x2))
        .append(attribute("y2", y2))
        .append(stroked())
        .append("/>\n");
  }

  @Override
  public void beginPath() {
    path.setLength(0);
  }

  @Override
  public void moveTo(double x, double y) {
    path.append('M').append(numbers(x, y));
  }

  @Override
  public void bezierCurveTo(double x1, double y1, double x2, double y2, double x, double y) {
    path.append('C').append(numbers(x1, y1, x2, y2, x, y));
  }

  @Override
  public void stroke() {
    if (!path.isEmpty()) {
      out.append("<path d=\"").append(path).append('"').append(stroked()).append("/>\n");
    }
  }

  @Override
  public void fillText(String text, double x, double y) {
    text(text, x, y, Double.POSITIVE_INFINITY);
  }

  @Override
  public void fillText(String text, double x, double y, double most) {
    text(text, x, y, most);
  }

  private void text(String text, double x, double y, double most) {
    String shown = SvgText.escape(text);
    if (shown.isBlank()) {
      return;
    }
    // The base line is worked out here: programs disagree on other lines of a text.
    double base = y + metrics.drop(style.font);
    if (outlines) {
      outline(text, x, base, most);
      return;
    }
    String anchor =
        switch (style.align) {
          case CENTER -> " text-anchor=\"middle\"";
          case RIGHT -> " text-anchor=\"end\"";
          case LEFT, JUSTIFY -> "";
        };
    boolean isBold = style.font.getStyle().toLowerCase(Locale.ROOT).contains("bold");
    out.append("<text xml:space=\"preserve\"")
        .append(attribute("x", x))
        .append(attribute("y", base))
        .append(" font-family=\"'")
        .append(SvgText.escape(style.font.getFamily()))
        .append("', sans-serif\"")
        .append(attribute("font-size", style.font.getSize()))
        .append(isBold ? " font-weight=\"bold\"" : "")
        .append(anchor)
        .append(metrics.width(text, style.font) > most ? attribute("textLength", most) + FIT : "")
        .append(filled())
        .append('>')
        .append(shown)
        .append("</text>\n");
  }

  private void outline(String text, double x, double base, double most) {
    double width = metrics.width(text, style.font);
    double scale = width > most ? most / width : 1;
    double left =
        switch (style.align) {
          case CENTER -> x - width * scale / 2;
          case RIGHT -> x - width * scale;
          case LEFT, JUSTIFY -> x;
        };
    out.append("<path transform=\"translate(")
        .append(numbers(left, base))
        .append(scale < 1 ? ") scale(" + numbers(scale, 1) + ")" : ")")
        .append("\" d=\"")
        .append(Outline.of(text, style.font))
        .append('"')
        .append(filled())
        .append("/>\n");
  }

  @Override
  public void drawPixels(int[] argb, int columns, double x, double y, double width, double height) {
    var pixels = new SvgPixels(argb, columns);
    out.append("<g shape-rendering=\"crispEdges\" transform=\"translate(")
        .append(numbers(x, y))
        .append(") scale(")
        .append(numbers(width / columns, height / pixels.rows()))
        .append(")\">\n")
        .append(pixels.elements())
        .append("</g>\n");
  }

  @Override
  public void clip(double x, double y, double width, double height) {
    String name = "clip" + ++clips;
    out.append("<clipPath id=\"").append(name).append("\"><rect");
    out.append(box(x, y, Math.max(0, width), Math.max(0, height))).append("/></clipPath>\n");
    open("clip-path=\"url(#" + name + ")\"");
  }

  @Override
  public void translate(double x, double y) {
    open("transform=\"translate(" + numbers(x, y) + ")\"");
  }

  @Override
  public void rotate(double degrees) {
    open("transform=\"rotate(" + number(degrees) + ")\"");
  }

  private void open(String attribute) {
    out.append("<g ").append(attribute).append(">\n");
    style.groups++;
  }

  @Override
  public void save() {
    saved.push(style);
    style = style.copy();
  }

  @Override
  public void restore() {
    if (!saved.isEmpty()) {
      out.append("</g>\n".repeat(style.groups));
      style = saved.pop();
    }
  }

  private String filled() {
    return " fill=\"" + SvgText.colour(style.fill) + "\"" + opacity("fill", style.fill);
  }

  private String stroked() {
    String cap = style.cap.name().toLowerCase(Locale.ROOT);
    return " fill=\"none\" stroke=\""
        + SvgText.colour(style.stroke)
        + "\""
        + opacity("stroke", style.stroke)
        + (style.lineWidth == 1 ? "" : attribute("stroke-width", style.lineWidth))
        + (style.cap == StrokeLineCap.BUTT ? "" : " stroke-linecap=\"" + cap + "\"")
        + (style.dashes.length == 0 ? "" : " stroke-dasharray=\"" + numbers(style.dashes) + "\"");
  }

  private static String opacity(String what, Color colour) {
    return colour.isOpaque() ? "" : attribute(what + "-opacity", colour.getOpacity());
  }

  private static String box(double x, double y, double width, double height) {
    return attribute("x", x)
        + attribute("y", y)
        + attribute("width", width)
        + attribute("height", height);
  }

  private static String attribute(String name, double value) {
    return " " + name + "=\"" + number(value) + "\"";
  }

  private static String numbers(double... values) {
    return Arrays.stream(values).mapToObj(SvgText::number).collect(Collectors.joining(" "));
  }
}
