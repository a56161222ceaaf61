package krelectra.app.look;

import javafx.scene.paint.Color;

/**
 * A scale of colours for values of both signs: blue below zero, the theme's background at zero,
 * orange above. The hues are told apart with any kind of colour vision, and both only grow in
 * contrast.
 */
public final class Balance {
  private final Heat below;
  private final Heat above;

  private Balance(Heat below, Heat above) {
    this.below = below;
    this.above = above;
  }

  /** The scale of a theme. */
  public static Balance of(Theme theme) {
    return new Balance(Heat.attention(theme), Heat.surprise(theme));
  }

  /** The colour of a value from −1 to 1. */
  public Color colour(double value) {
    return value < 0 ? below.colour(-value) : above.colour(value);
  }

  /** Black or white, whichever is read better on the colour of that value. */
  public Color textOn(double value) {
    return value < 0 ? below.textOn(-value) : above.textOn(value);
  }

  /** The colour of a value from −1 to 1 as {@code 0xAARRGGBB}, opaque, for pixels. */
  public int argb(double value) {
    return value < 0 ? below.argb(-value) : above.argb(value);
  }
}
