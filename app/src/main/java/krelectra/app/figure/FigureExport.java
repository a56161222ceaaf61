package krelectra.app.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;
import javafx.scene.transform.Transform;
import krelectra.app.file.AtomicFile;
import krelectra.app.language.Messages;
import krelectra.app.look.Fonts;
import krelectra.app.look.Palette;
import krelectra.app.picture.CanvasPen;
import krelectra.app.picture.Drawing;
import krelectra.app.picture.PngFile;
import krelectra.app.picture.Svg;
import krelectra.inference.InputException;

/**
 * Makes files of figures.
 *
 * @param messages of this package
 * @param palette for captions
 * @param fonts folder of the bundled font
 */
public record FigureExport(Messages messages, Palette palette, Path fonts) {
  /** Beyond it a picture of pixels takes hundreds of megabytes. */
  private static final double LARGEST = 8_192;

  private static final double SCALE = 2;

  /** A file that is ready to be written, on any thread. */
  @FunctionalInterface
  public interface Prepared {
    /** Writes it, whole or not at all. */
    void write(Path target) throws IOException;
  }

  /**
   * Draws a figure; on JavaFX's thread.
   *
   * @throws InputException if it is too large for a picture of pixels
   */
  public Prepared prepare(Figure figure, FigureFormat format) {
    return switch (format) {
      case PNG -> {
        Image picture = picture(figure);
        yield target -> PngFile.write(picture, target);
      }
      case SVG -> svg(figure, Svg.PLAIN);
      case SVG_OUTLINED -> svg(figure, new Svg(true, ""));
      case SVG_EMBEDDED -> svg(figure, new Svg(false, fontFaces()));
      case JSON -> target -> AtomicFile.write(target, FigureText.json(figure));
      case CSV ->
          target -> {
            AtomicFile.write(target, FigureText.csv(figure.data()));
            Path caption = target.resolveSibling(target.getFileName() + ".caption.json");
            AtomicFile.write(caption, FigureText.captionJson(figure));
          };
    };
  }

  private Prepared svg(Figure figure, Svg svg) {
    String text =
        svg.of(
            Captioned.of(figure, messages, palette),
            figure.title(),
            Captioned.text(figure, messages));
    return target -> AtomicFile.write(target, text);
  }

  /** The bundled font, as a style sheet that holds it. */
  private String fontFaces() {
    return fontFace("NotoSansKR-Regular.ttf", "normal") + fontFace("NotoSansKR-Bold.ttf", "bold");
  }

  private String fontFace(String name, String weight) {
    Path file = fonts.resolve(name);
    try {
      return "@font-face{font-family:'%s';font-weight:%s;src:url(data:font/ttf;base64,%s)}"
          .formatted(
              Fonts.FAMILY, weight, Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw InputException.at(file, "cannot be read", "install the workbench again", e);
    }
  }

  /** The figure with its caption as pixels; on JavaFX's thread. */
  public Image picture(Figure figure) {
    Drawing drawing = Captioned.of(figure, messages, palette);
    double scale = Math.max(drawing.width(), drawing.height()) * SCALE > LARGEST ? 1 : SCALE;
    if (Math.max(drawing.width(), drawing.height()) * scale > LARGEST) {
      throw InputException.at(
          figure.name(), "is too large for a picture of pixels", "export it as SVG");
    }
    Canvas canvas = new Canvas(drawing.width(), drawing.height());
    CanvasPen pen = new CanvasPen(canvas.getGraphicsContext2D());
    pen.setFill(drawing.background());
    pen.fillRect(0, 0, drawing.width(), drawing.height());
    drawing.content().accept(pen);
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(scale, scale));
    parameters.setViewport(
        new Rectangle2D(0, 0, drawing.width() * scale, drawing.height() * scale));
    return canvas.snapshot(parameters, null);
  }
}
