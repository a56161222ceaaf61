package krelectra.app.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/** Draws a scene into {@code target/pictures}, to be looked at. */
public final class ScenePicture {
  private static final Path PICTURES = Path.of("target", "pictures");

  private ScenePicture() {}

  /** Draws it as it is a few pulses later: lists and fields that grow settle after some. */
  public static void draw(String name, Scene scene) throws Exception {
    WaitForAsyncUtils.waitForFxEvents(12);
    WritableImage image =
        WaitForAsyncUtils.asyncFx(() -> scene.snapshot(null)).get(60, TimeUnit.SECONDS);
    save(name, image);
  }

  private static void save(String name, WritableImage image) throws IOException {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int argb = image.getPixelReader().getArgb(x, y);
        copy.setRGB(x, y, argb);
        colours.add(argb);
      }
    }
    Files.createDirectories(PICTURES);
    assertThat(ImageIO.write(copy, "png", PICTURES.resolve(name + ".png").toFile())).isTrue();
    assertThat(colours).as("colours of %s", name).hasSizeGreaterThan(50);
  }
}
