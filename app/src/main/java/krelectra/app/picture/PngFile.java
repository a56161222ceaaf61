package krelectra.app.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javax.imageio.ImageIO;
import krelectra.app.file.AtomicFile;

/** Writes pictures as PNG. */
public final class PngFile {
  private PngFile() {}

  /** Writes a picture; the file appears only when it is whole. */
  public static void write(Image picture, Path target) throws IOException {
    int width = (int) picture.getWidth();
    int height = (int) picture.getHeight();
    int[] row = new int[width];
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < height; y++) {
      picture
          .getPixelReader()
          .getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), row, 0, width);
      image.setRGB(0, y, width, 1, row, 0, width);
    }
    AtomicFile.write(
        target,
        out -> {
          if (!ImageIO.write(image, "png", out)) {
            throw new IOException("this Java cannot write PNG");
          }
        });
  }
}
