package krelectra.app.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/**
 * Pixels as SVG: the areas of one colour as paths or, where they are too many for an editor to
 * handle, a PNG inside.
 *
 * @param argb {@code [rows, columns]}, row-major, opaque
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SvgPixels(int[] argb, int columns) {
  /** Rectangles up to which they are drawn as such. */
  static final int MOST_RECTANGLES = 30_000;

  int rows() {
    return argb.length / columns;
  }

  /** As elements that fill one unit of length a pixel. */
  String elements() {
    Map<Integer, StringBuilder> paths = paths();
    if (paths.isEmpty()) {
      return ("<image width=\"%d\" height=\"%d\" preserveAspectRatio=\"none\""
              + " style=\"image-rendering:pixelated\" xlink:href=\"data:image/png;base64,%s\"/>\n")
          .formatted(columns, rows(), Base64.getEncoder().encodeToString(png()));
    }
    StringBuilder elements = new StringBuilder();
    paths.forEach(
        (colour, path) ->
            elements
                .append("<path fill=\"")
                .append(SvgText.colour(colour))
                .append("\" d=\"")
                .append(path)
                .append("\"/>\n"));
    return elements.toString();
  }

  /** The rectangles of each colour; empty if they are too many. */
  private Map<Integer, StringBuilder> paths() {
    Map<Integer, StringBuilder> paths = new TreeMap<>();
    int count = 0;
    int y = 0;
    while (y < rows()) {
      int below = y + 1;
      while (below < rows() && isSame(y, below)) {
        below++;
      }
      int x = 0;
      while (x < columns) {
        int colour = argb[y * columns + x];
        int end = x + 1;
        while (end < columns && argb[y * columns + end] == colour) {
          end++;
        }
        if (++count > MOST_RECTANGLES) {
          return Map.of();
        }
        paths
            .computeIfAbsent(colour & 0xffffff, c -> new StringBuilder())
            .append("M%d %dh%dv%dh-%dz".formatted(x, y, end - x, below - y, end - x));
        x = end;
      }
      y = below;
    }
    return paths;
  }

  private boolean isSame(int row, int other) {
    return Arrays.equals(
        argb, row * columns, (row + 1) * columns, argb, other * columns, (other + 1) * columns);
  }

  private byte[] png() {
    var image = new BufferedImage(columns, rows(), BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, columns, rows(), argb, 0, columns);
    var bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, "png", bytes)) {
        throw new IllegalStateException("this Java cannot write PNG");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
