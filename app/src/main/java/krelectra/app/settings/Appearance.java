package krelectra.app.settings;

import krelectra.app.language.Language;
import krelectra.app.look.Theme;

/**
 * How the window looks.
 *
 * @param language of the interface
 * @param theme light or dark
 * @param width of the window, in pixels
 * @param height of the window, in pixels
 */
public record Appearance(Language language, Theme theme, double width, double height) {
  private static final double SMALLEST = 400;
  private static final double LARGEST = 16_000;

  public Appearance {
    width = Math.clamp(width, SMALLEST, LARGEST);
    height = Math.clamp(height, SMALLEST, LARGEST);
  }

  /** That of a first start. */
  public static Appearance initial() {
    return new Appearance(Language.ofPlatform(), Theme.LIGHT, 1280, 860);
  }
}
