package krelectra.app.look;

import javafx.scene.paint.Color;

/**
 * A scale of colours from the theme's background to a strong tone, one hue that only grows in
 * contrast: readable without colour vision, and in grey print.
 */
public final class Heat {
  private static final int STEPS = 256;

  // Asked for by every cell of every table: made once.
  private static final Heat ATTENTION_LIGHT = heat("#ffffff", "#6baed6", "#08306b");
  private static final Heat ATTENTION_DARK = heat("#0d1117", "#2171b5", "#deebf7");
  private static final Heat SURPRISE_LIGHT = heat("#ffffff", "#fdae6b", "#8c2d04");
  private static final Heat SURPRISE_DARK = heat("#0d1117", "#a63603", "#fee6ce");

  private final int[] argb = new int[STEPS];
  private final Color[] colours = new Color[STEPS];

  private Heat(Color low, Color middle, Color high) {
    for (int i = 0; i < STEPS; i++) {
      double at = i / (STEPS - 1.0);
      Color colour =
          at < 0.5 ? low.interpolate(middle, 2 * at) : middle.interpolate(high, 2 * at - 1);
      colours[i] = colour;
      argb[i] =
          0xff000000
              | (int) Math.round(255 * colour.getRed()) << 16
              | (int) Math.round(255 * colour.getGreen()) << 8
              | (int) Math.round(255 * colour.getBlue());
    }
  }

  private static Heat heat(String low, String middle, String high) {
    return new Heat(Color.web(low), Color.web(middle), Color.web(high));
  }

  /** For attention: blue. */
  public static Heat attention(Theme theme) {
    return theme == Theme.LIGHT ? ATTENTION_LIGHT : ATTENTION_DARK;
  }

  /** For RTD scores: orange. */
  public static Heat surprise(Theme theme) {
    return theme == Theme.LIGHT ? SURPRISE_LIGHT : SURPRISE_DARK;
  }

  /** The colour of a value from 0 to 1; values outside are moved to the nearer end. */
  public Color colour(double value) {
    return colours[step(value)];
  }

  /** The same as {@code 0xAARRGGBB}, opaque, for pixel buffers. */
  public int argb(double value) {
    return argb[step(value)];
  }

  /** By an unsigned byte, 0–255. */
  public int argb(byte value) {
    return argb[value & 0xff];
  }

  /** Black or white, whichever is read better on the colour of that value. */
  public Color textOn(double value) {
    Color colour = colour(value);
    return luminance(colour) > 0.179 ? Color.BLACK : Color.WHITE;
  }

  private static int step(double value) {
    // NaN is no value: it gets the lowest colour.
    return value > 0 ? (int) Math.round(Math.min(1, value) * (STEPS - 1)) : 0;
  }

  /** Relative luminance of WCAG 2.1. */
  static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
