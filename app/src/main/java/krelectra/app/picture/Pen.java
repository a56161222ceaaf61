package krelectra.app.picture;

import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * What views draw with, on the screen or into a file. Names and meaning are those of {@link
 * javafx.scene.canvas.GraphicsContext}; lengths are pixels, angles degrees, and text stands with
 * the middle of its line at the height given.
 */
public interface Pen {
  void setFill(Color colour);

  void setStroke(Color colour);

  void setLineWidth(double width);

  void setLineCap(StrokeLineCap cap);

  /** Lengths of dashes and gaps in turn; none for a solid line. */
  void setLineDashes(double... dashes);

  void setFont(Font font);

  void setTextAlign(TextAlignment alignment);

  void fillRect(double x, double y, double width, double height);

  void strokeRect(double x, double y, double width, double height);

  /** A rectangle whose corners are circles of that diameter. */
  void fillRoundRect(double x, double y, double width, double height, double arc);

  /** The outline of {@link #fillRoundRect}. */
  void strokeRoundRect(double x, double y, double width, double height, double arc);

  void strokeLine(double x1, double y1, double x2, double y2);

  void beginPath();

  void moveTo(double x, double y);

  void bezierCurveTo(double x1, double y1, double x2, double y2, double x, double y);

  /** Draws the path that was begun last. */
  void stroke();

  void fillText(String text, double x, double y);

  /** The same, condensed where it would be wider than {@code most}. */
  void fillText(String text, double x, double y, double most);

  /**
   * A picture of pixels without smoothing.
   *
   * @param argb {@code [rows, columns]}, row-major, {@code 0xAARRGGBB}, opaque
   * @param columns at least 1; the rows are as many as {@code argb} holds
   */
  void drawPixels(int[] argb, int columns, double x, double y, double width, double height);

  /** Hides, up to {@link #restore}, what is drawn outside. */
  void clip(double x, double y, double width, double height);

  void translate(double x, double y);

  void rotate(double degrees);

  /** Remembers colours, lines, type, place and clip. */
  void save();

  /** Goes back to what was remembered last. */
  void restore();
}
