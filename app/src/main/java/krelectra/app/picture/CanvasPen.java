package krelectra.app.picture;

import java.nio.IntBuffer;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws on a canvas. */
public record CanvasPen(GraphicsContext canvas) implements Pen {
  @Override
  public void setFill(Color colour) {
    canvas.setFill(colour);
  }

  @Override
  public void setStroke(Color colour) {
    canvas.setStroke(colour);
  }

  @Override
  public void setLineWidth(double width) {
    canvas.setLineWidth(width);
  }

  @Override
  public void setLineCap(StrokeLineCap cap) {
    canvas.setLineCap(cap);
  }

  @Override
  public void setLineDashes(double... dashes) {
    canvas.setLineDashes(dashes);
  }

  @Override
  public void setFont(Font font) {
    canvas.setFont(font);
  }

  @Override
  public void setTextAlign(TextAlignment alignment) {
    canvas.setTextAlign(alignment);
  }

  @Override
  public void fillRect(double x, double y, double width, double height) {
    canvas.fillRect(x, y, width, height);
  }

  @Override
  public void strokeRect(double x, double y, double width, double height) {
    canvas.strokeRect(x, y, width, height);
  }

  @Override
  public void fillRoundRect(double x, double y, double width, double height, double arc) {
    canvas.fillRoundRect(x, y, width, height, arc, arc);
  }

  @Override
  public void strokeRoundRect(double x, double y, double width, double height, double arc) {
    canvas.strokeRoundRect(x, y, width, height, arc, arc);
  }

  @Override
  public void strokeLine(double x1, double y1, double x2, double y2) {
    canvas.strokeLine(x1, y1, x2, y2);
  }

  @Override
  public void beginPath() {
    canvas.beginPath();
  }

  @Override
  public void moveTo(double x, double y) {
    canvas.moveTo(x, y);
  }

  @Override
  public void bezierCurveTo(double x1, double y1, double x2, double y2, double x, double y) {
    canvas.bezierCurveTo(x1, y1, x2, y2, x, y);
  }

  @Override
  public void stroke() {
    canvas.stroke();
  }

  @Override
  public void fillText(String text, double x, double y) {
    canvas.setTextBaseline(VPos.CENTER);
    canvas.fillText(text, x, y);
  }

  @Override
  public void fillText(String text, double x, double y, double most) {
    canvas.setTextBaseline(VPos.CENTER);
    canvas.fillText(text, x, y, most);
  }

  @Override
  public void drawPixels(int[] argb, int columns, double x, double y, double width, double height) {
    var buffer =
        new PixelBuffer<>(
            columns,
            argb.length / columns,
            IntBuffer.wrap(argb),
            PixelFormat.getIntArgbPreInstance());
    boolean smooth = canvas.isImageSmoothing();
    canvas.setImageSmoothing(false);
    canvas.drawImage(new WritableImage(buffer), x, y, width, height);
    canvas.setImageSmoothing(smooth);
  }

  @Override
  public void clip(double x, double y, double width, double height) {
    canvas.beginPath();
    canvas.rect(x, y, width, height);
    canvas.clip();
  }

  @Override
  public void translate(double x, double y) {
    canvas.translate(x, y);
  }

  @Override
  public void rotate(double degrees) {
    canvas.rotate(degrees);
  }

  @Override
  public void save() {
    canvas.save();
  }

  @Override
  public void restore() {
    canvas.restore();
  }
}
