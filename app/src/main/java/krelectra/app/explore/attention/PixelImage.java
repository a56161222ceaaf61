package krelectra.app.explore.attention;

import java.nio.IntBuffer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** A picture whose pixels are an array, shown without a copy. */
final class PixelImage implements Bitmap {
  private final ImageView view = new ImageView();
  private int[] pixels = {};
  private int width;
  private int height;
  private @Nullable PixelBuffer<IntBuffer> buffer;
  private @Nullable Object held;
  private boolean isChanged;

  PixelImage() {
    view.setManaged(false);
    view.setMouseTransparent(true);
    view.setSmooth(false);
  }

  ImageView view() {
    return view;
  }

  @Override
  public double scale() {
    Window window = view.getScene() == null ? null : view.getScene().getWindow();
    double scale = window == null ? 1 : window.getRenderScaleX();
    return scale > 0 ? scale : 1;
  }

  @Override
  public boolean holds(Object content, int width, int height) {
    boolean isSame = width == this.width && height == this.height && content.equals(held);
    held = content;
    return isSame;
  }

  @Override
  public int[] pixels(int width, int height) {
    isChanged = true;
    if (buffer == null || width != this.width || height != this.height) {
      this.width = width;
      this.height = height;
      pixels = new int[width * height];
      buffer =
          new PixelBuffer<>(
              width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
      view.setImage(new WritableImage(buffer));
    }
    return pixels;
  }

  @Override
  public void show(double x, double y) {
    if (buffer != null) {
      double scale = scale();
      if (isChanged) {
        buffer.updateBuffer(all -> null);
        isChanged = false;
      }
      view.setFitWidth(width / scale);
      view.setFitHeight(height / scale);
      view.relocate(x, y);
    }
  }

  /** A colour as a pixel, opaque. */
  static int argb(Color colour) {
    return 0xff000000
        | (int) Math.round(255 * colour.getRed()) << 16
        | (int) Math.round(255 * colour.getGreen()) << 8
        | (int) Math.round(255 * colour.getBlue());
  }
}
