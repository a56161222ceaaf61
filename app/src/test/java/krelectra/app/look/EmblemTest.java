package krelectra.app.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import krelectra.app.desktop.JavaFx;
import krelectra.app.picture.CanvasPen;
import krelectra.app.picture.PngFile;
import krelectra.app.picture.Svg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/**
 * The icons in assets are what the code draws; {@code -Dtest=EmblemTest -Dicons=write} writes them.
 */
@ExtendWith(ApplicationExtension.class)
class EmblemTest {
  private static final Path ICONS = Path.of(System.getProperty("assets.dir"), "icons");
  private static final boolean WRITES = "write".equals(System.getProperty("icons"));

  @Test
  void thePicturesAreWhatIsDrawn() throws Exception {
    for (int pixels : Emblem.SIZES) {
      Path file = ICONS.resolve("workbench-" + pixels + ".png");
      WritableImage drawn = JavaFx.call(() -> draw(pixels));
      if (WRITES) {
        Files.createDirectories(ICONS);
        PngFile.write(drawn, file);
      }
      Image kept = new Image(file.toUri().toString());
      assertThat(kept.getWidth()).isEqualTo(pixels);
      for (int y = 0; y < pixels; y += 3) {
        for (int x = 0; x < pixels; x += 3) {
          assertThat(kept.getPixelReader().getArgb(x, y))
              .isEqualTo(drawn.getPixelReader().getArgb(x, y));
        }
      }
      assertThat(kept.getPixelReader().getArgb(0, 0) >>> 24).isZero();
    }
  }

  @Test
  void theDrawingIsKeptAsVectors() throws Exception {
    String svg =
        JavaFx.call(() -> Svg.PLAIN.of(Emblem.drawing(64), "KR-ELECTRA Workbench", "The icon"));
    Path file = ICONS.resolve("workbench.svg");
    if (WRITES) {
      Files.writeString(file, svg);
    }
    assertThat(file).hasContent(svg);
  }

  private static WritableImage draw(int pixels) {
    Canvas canvas = new Canvas(pixels, pixels);
    Emblem.drawing(pixels).content().accept(new CanvasPen(canvas.getGraphicsContext2D()));
    var parameters = new SnapshotParameters();
    parameters.setFill(Color.TRANSPARENT);
    return canvas.snapshot(parameters, null);
  }
}
